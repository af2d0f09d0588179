import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { createAnalysis } from '@claimwire/analysis';
import {
  type Alert,
  type Analysis,
  type Article,
  analyseArticle,
  Configuration,
  keepArticle,
  listAlerts,
  listArticles,
  type RawArticle,
} from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';

/** An article of an evaluation set. */
export interface EvaluationArticle {
  readonly id: string;
  readonly source: string;
  readonly domain: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

/** What the whole pipeline made of some articles. Alerts carry the evaluation set's article ids. */
export interface PipelineRun {
  readonly alerts: readonly (Alert & { readonly claimArticle: string; readonly statementArticle: string })[];
  readonly articles: readonly Article[];
  readonly milliseconds: number;
}

/** Runs the whole pipeline from *keep raw* on over articles in order of publication, on real SQLite and files. */
export async function runPipeline(
  articles: readonly EvaluationArticle[],
  analysis: Analysis = createAnalysis({}),
  configuration: Configuration = Configuration.parse({}),
): Promise<PipelineRun> {
  const dir = await mkdtemp(join(tmpdir(), 'claimwire-eval-'));
  const clock = (): Date => new Date();
  const data = await openData(dir, { clock });
  const began = performance.now();
  try {
    const services = {
      table: data.table,
      blobs: data.blobs,
      queue: { send: async () => {} },
      reader: createFeedReader({ allowPrivate: false, version: 'eval' }),
      analysis,
      channels: new Map(),
      configuration,
      clock,
      digest: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32),
    };
    for (const article of articles.toSorted((a, b) => (a.published < b.published ? -1 : 1))) {
      const { articleId, version } = await keepArticle(services, toRaw(article));
      await analyseArticle(services, { articleId, version });
    }
    const stored = await Array.fromAsync(listArticles(services, {}));
    const alerts = await Array.fromAsync(listAlerts(services, {}));
    const idOf = (url: string | null): string => articles.find((article) => urlOf(article) === url)?.id ?? '';
    return {
      alerts: alerts.map((alert) => ({
        ...alert,
        claimArticle: idOf(alert.claim.url),
        statementArticle: idOf(alert.statement.url),
      })),
      articles: stored,
      milliseconds: performance.now() - began,
    };
  } finally {
    await data.close();
    await rm(dir, { recursive: true });
  }
}

const urlOf = ({ domain, id }: EvaluationArticle): string => `https://${domain}/${id}`;

function toRaw(article: EvaluationArticle): RawArticle {
  return {
    url: urlOf(article),
    itemId: null,
    feedId: null,
    publisher: { name: article.source, domain: article.domain, family: null },
    source: null,
    title: article.title,
    author: null,
    published: new Date(article.published).toISOString(),
    updated: null,
    content: null,
    summary: null,
    page: null,
    pageError: null,
    text: article.text,
  };
}

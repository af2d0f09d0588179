import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Configuration } from '@claimwire/core';
import { z } from 'zod';
import { type EvaluationArticle, type PipelineRun, runPipeline } from './pipeline.ts';

const Expected = z.object({
  article: z.string(),
  quote: z.string(),
  earlierArticle: z.string(),
  earlierQuote: z.string(),
});

const Scenario = z.object({
  name: z.string(),
  articles: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      domain: z.string(),
      published: z.string(),
      title: z.string(),
      text: z.string(),
    }),
  ),
  expected: z.array(Expected.extend({ relation: z.string(), type: z.string() })),
  copies: z.array(z.tuple([z.string(), z.string()])),
  mustNotAlert: z.array(Expected.extend({ why: z.string() })),
});
type Scenario = z.infer<typeof Scenario>;

/** What the pipeline made of one event, counted against what a good desk editor wants. */
export interface ScenarioResult {
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  readonly alerts: number;
  /** Alerts that are none of the expected ones: to be judged by reading. */
  readonly unlisted: readonly string[];
  readonly missed: readonly string[];
  readonly traps: number;
  readonly sprung: readonly string[];
  /** Confirmations between an article and its copy. */
  readonly copyConfirms: number;
  readonly copies: number;
  readonly copiesFound: number;
  readonly milliseconds: number;
}

/** The four events of the public benchmark, each through the whole pipeline. */
export async function evaluateScenarios(
  analysis?: Analysis,
  configuration?: Configuration,
): Promise<ScenarioResult[]> {
  const dir = join(import.meta.dirname, '../gold/scenarios-dev');
  const results: ScenarioResult[] = [];
  for (const file of readdirSync(dir).sort()) {
    const scenario = Scenario.parse(JSON.parse(readFileSync(join(dir, file), 'utf8')));
    results.push(score(scenario, await runPipeline(scenario.articles, analysis, configuration)));
  }
  return results;
}

const Seeds = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      source: z.string(),
      domain: z.string(),
      published: z.string(),
      title: z.string(),
    }),
  ),
  relations: z.array(
    z.object({
      topic: z.string(),
      relation: z.string(),
      claim: z.object({ article: z.string(), quote: z.string() }),
      statement: z.object({ article: z.string(), quote: z.string() }),
    }),
  ),
});

/** The five reports of one attack, where they are at hand; null where they are not. */
export async function evaluateSeeds(
  analysis?: Analysis,
  configuration?: Configuration,
): Promise<ScenarioResult | null> {
  const dir = join(import.meta.dirname, '../../../shared/corpus/seeds');
  if (!existsSync(join(dir, 'gold.json'))) return null;
  const seeds = Seeds.parse(JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')));
  const articles = seeds.articles.map((article) => ({
    ...article,
    text: readFileSync(join(dir, article.file), 'utf8'),
  }));
  const expected = seeds.relations.map(({ relation, topic, claim, statement }) => ({
    relation,
    type: topic,
    article: statement.article,
    quote: statement.quote,
    earlierArticle: claim.article,
    earlierQuote: claim.quote,
  }));
  const scenario = { name: 'Seeds', articles, expected, copies: [], mustNotAlert: [] };
  return score(scenario, await runPipeline(articles, analysis, configuration));
}

type ToldAlert = PipelineRun['alerts'][number];

function score(scenario: Scenario, run: PipelineRun): ScenarioResult {
  const texts = new Map(scenario.articles.map((article) => [article.id, article.text]));
  const matches = (alert: ToldAlert, wanted: z.infer<typeof Expected>): boolean =>
    alert.statementArticle === wanted.article &&
    alert.claimArticle === wanted.earlierArticle &&
    overlaps(alert.statement.span, wanted.quote, texts.get(wanted.article)) &&
    overlaps(alert.claim.span, wanted.earlierQuote, texts.get(wanted.earlierArticle));
  const isExpected = (alert: ToldAlert) =>
    scenario.expected.some((one) => one.relation === alert.relation && matches(alert, one));
  const missed = scenario.expected.filter(
    (one) => !run.alerts.some((alert) => alert.relation === one.relation && matches(alert, one)),
  );
  const sprung = scenario.mustNotAlert.filter((one) => run.alerts.some((alert) => matches(alert, one)));
  const copied = (alert: ToldAlert): boolean =>
    alert.relation === 'confirms' &&
    scenario.copies.some(
      (pair) => pair.includes(alert.claimArticle) && pair.includes(alert.statementArticle),
    );
  const stored = new Map(run.articles.map((article) => [article.url, article]));
  const articleOf = (id: string) => stored.get(urlOf(scenario.articles.find((article) => article.id === id)));
  return {
    name: scenario.name,
    expected: scenario.expected.length,
    found: scenario.expected.length - missed.length,
    alerts: run.alerts.length,
    unlisted: run.alerts.filter((alert) => !isExpected(alert)).map(inWords),
    missed: missed.map(
      (one) =>
        `${one.relation} (${one.type}): ${one.earlierArticle} "${one.earlierQuote}" | ${one.article} "${one.quote}"`,
    ),
    traps: scenario.mustNotAlert.length,
    sprung: sprung.map(
      (one) => `${one.earlierArticle} "${one.earlierQuote}" | ${one.article} "${one.quote}": ${one.why}`,
    ),
    copyConfirms: run.alerts.filter(copied).length,
    copies: scenario.copies.length,
    copiesFound: scenario.copies.filter(([one, other]) => articleOf(other)?.copyOf === articleOf(one)?.id)
      .length,
    milliseconds: run.milliseconds,
  };
}

const urlOf = (article: EvaluationArticle | undefined): string =>
  article ? `https://${article.domain}/${article.id}` : '';

function overlaps(span: { start: number; end: number }, quote: string, text: string | undefined): boolean {
  const start = text?.indexOf(quote) ?? -1;
  return start >= 0 && span.start < start + quote.length && start < span.end;
}

function inWords({
  relation,
  confidence,
  reasons,
  claimArticle,
  claim,
  statementArticle,
  statement,
}: ToldAlert): string {
  const why = reasons.map(({ code, detail }) => `${code}: ${detail}`).join('; ');
  return `${relation} ${confidence.toFixed(2)}: ${claimArticle} "${claim.quote}" | ${statementArticle} "${statement.quote}" [${why}]`;
}

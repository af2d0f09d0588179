import type { Alert } from './alert.ts';
import { Article, type ArticleVersion } from './article.ts';
import { type Dossier, openDossier } from './dossier.ts';
import { findCandidates } from './find-candidates.ts';
import { findCopy } from './find-copy.ts';
import type { ArticleId, VersionId } from './id.ts';
import { indexClaims } from './index-claims.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { linkClaims, withRoots } from './link-claims.ts';
import { linkRepeats } from './link-repeats.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { type Readable, readArticle } from './read-article.ts';
import { recountClaim } from './recount-claim.ts';
import type { Services } from './services.ts';
import { load, update } from './stored.ts';
import { weighEvidence } from './weigh-evidence.ts';

type Needs = Omit<Services, 'random' | 'channels' | 'websub'>;

/** What analysing one version of an article came to. */
export type Analysed =
  | {
      readonly kind: 'analysed';
      readonly article: Article;
      readonly statements: number;
      readonly alerts: readonly Alert[];
    }
  /** `language`: the one that it is in, where that is why. */
  | {
      readonly kind: 'skipped';
      readonly article: Article;
      readonly why: string;
      readonly language: string | null;
    }
  /** Done before, or not there: a message that came twice. */
  | { readonly kind: 'nothing-to-do' };

/**
 * Takes the claims out of one article, holds them against what is tracked, and raises the alerts.
 *
 * Own claims and index terms are written before candidates are read, so of two articles analysed at one moment at least
 * one sees the other. The version is marked as analysed last of all: a crash anywhere before means doing it again, and
 * every write on the way is keyed by content.
 */
export async function analyseArticle(
  services: Needs,
  { articleId, version: versionId }: { articleId: ArticleId; version: VersionId },
): Promise<Analysed> {
  const stored = await load(services.table, keys.article(articleId), Article);
  const version = stored?.value.versions.find(({ id }) => id === versionId);
  if (!stored || !version || version.state === 'analysed') return { kind: 'nothing-to-do' };
  const readable = await readArticle(services, version);
  if (readable.kind === 'unreadable') {
    const { why, language } = readable;
    await settle(services, articleId, { ...version, state: 'skipped', why }, { language });
    return { kind: 'skipped', article: stored.value, why, language };
  }
  const { dossier, textKey } = await takeIn(services, stored.value, version, readable);
  const alerts = await compare(services, dossier);
  const statements = dossier.claims.length;
  await settle(services, articleId, { ...version, state: 'analysed', why: null, textKey, statements });
  return { kind: 'analysed', article: dossier.article, statements, alerts };
}

async function takeIn(
  services: Needs,
  article: Article,
  version: ArticleVersion,
  {
    title,
    text,
    raw,
    published,
    modified,
    byline,
    language,
    paywall,
  }: Extract<Readable, { kind: 'readable' }>,
): Promise<{ dossier: Dossier; textKey: string }> {
  const { analysis, table, blobs } = services;
  const textKey = `text/${article.id}/${version.id}.txt`;
  await blobs.put(textKey, new TextEncoder().encode(text));
  const dated = article.dated === 'first-sight' && published !== null && published <= article.published;
  const when = dated ? published : article.published;
  const { statements, setting, credits } = analysis.read({ title, text, published: when });
  const sketch = analysis.sketch(text);
  const original = await findCopy(services, article.id, when, sketch);
  const { publisher, source } = raw;
  const own = [`article:${article.id}`, ...analysis.originKeys({ publisher, source, credits })];
  const known = await update(table, keys.article(article.id), Article, items.article, (current) => ({
    ...current,
    title,
    published: when,
    dated: dated ? 'article' : current.dated,
    modified,
    byline,
    language,
    paywall,
    credits: [...credits],
    origin: [...new Set([...own, ...(original?.origin ?? [])])].sort(),
    copyOf: original?.id ?? null,
    sketch,
    setting,
  }));
  if (!known) throw new Error(`Cannot analyse article "${article.id}": it is gone from the table`);
  return { dossier: openDossier(services, known, version, statements, setting), textKey };
}

async function compare(services: Needs, dossier: Dossier): Promise<Alert[]> {
  const { article, claims, source } = dossier;
  // A copy tells nothing of its own: what it says is held against the claims, but adds none.
  if (article.copyOf === null) {
    // A question says nothing that could be confirmed; it is only held against what others say.
    const said = claims.filter(({ statement }) => statement.modality !== 'question');
    await indexClaims(services, said);
    await linkRepeats(services, said);
  }
  const candidates = await findCandidates(services, claims);
  const findings = await weighEvidence(services, dossier, candidates);
  await linkClaims(services, findings);
  const touched = new Set(findings.map(({ claim }) => claim.id));
  await Promise.all([...touched].map((id) => recountClaim(services, id)));
  const ids = [...new Set(findings.flatMap(({ claim, by }) => [claim.id, by.id]))];
  const current = new Map((await withRoots(services, ids)).map((claim) => [claim.id, claim]));
  const fresh = findings.map(({ claim, by, evidence }) => ({
    claim: current.get(claim.id) ?? claim,
    by: current.get(by.id) ?? by,
    evidence,
  }));
  return raiseAlerts(services, source, fresh);
}

async function settle(
  { table }: Needs,
  articleId: ArticleId,
  version: ArticleVersion,
  change: Partial<Pick<Article, 'language'>> = {},
): Promise<void> {
  await update(table, keys.article(articleId), Article, items.article, (article) => ({
    ...article,
    ...change,
    versions: article.versions.map((one) => (one.id === version.id ? version : one)),
  }));
}

import type { Evidence } from './evidence.ts';
import { rootOf } from './link-claims.ts';
import { type OriginKeys, sharesOrigin } from './origin.ts';
import type { AlertRelation } from './relation.ts';
import type { Finding } from './weigh-evidence.ts';

/** A finding that is worth telling. */
export interface Tellable extends Finding {
  readonly relation: AlertRelation;
}

/** What was known of a claim: who made it, and its evidence, this article's own included. */
export interface History {
  readonly origin: OriginKeys;
  readonly evidence: readonly Evidence[];
}

const SERIOUSNESS: Record<AlertRelation, number> = { contradicts: 0, updates: 1, confirms: 2 };

/** Of two verdicts on one claim the more serious wins if it is nearly as sure. */
const NEARLY = 0.1;

/** Most serious first, then most sure. */
export function bySeriousness(
  a: { relation: AlertRelation; confidence: number; id?: string },
  b: { relation: AlertRelation; confidence: number; id?: string },
): number {
  return (
    SERIOUSNESS[a.relation] - SERIOUSNESS[b.relation] ||
    b.confidence - a.confidence ||
    ((a.id ?? '') < (b.id ?? '') ? -1 : 1)
  );
}

/**
 * What of all that one article did to tracked claims is worth telling. For each tracked claim at most one alert a
 * relation: paraphrases count as one claim, a newer state replaces the older ones, and what a source of the same origin
 * has already said is no news.
 *
 * @param findings all that the article did
 * @param known history of the claims and of the roots of their groups, by claim id
 * @param sure least confidence for an alert
 */
export function chooseAlerts(
  findings: readonly Finding[],
  known: ReadonlyMap<string, History>,
  sure: number,
): Tellable[] {
  const sureOnes = findings.flatMap(toTellable).filter(({ evidence }) => evidence.confidence >= sure);
  const tellable = bestMatches(sureOnes);
  const chosen: Tellable[] = [];
  for (const [root, group] of Map.groupBy(tellable, ({ claim }) => rootOf(claim))) {
    const current = dropStale(group);
    const perStatement = [...Map.groupBy(current, ({ by }) => by.id).values()].map(pickVerdict);
    for (const [relation, verdicts] of Map.groupBy(perStatement, (one) => one.relation)) {
      const best = pickSpokesman(relation, current, verdicts);
      if (!best) continue;
      const histories = [...new Set([root, best.claim.id])].flatMap((id) => known.get(id) ?? []);
      if (isNews(best, histories)) chosen.push(best);
    }
  }
  return onePerSentence(chosen).sort((a, b) =>
    bySeriousness(
      { relation: a.relation, confidence: a.evidence.confidence, id: a.claim.id },
      { relation: b.relation, confidence: b.evidence.confidence, id: b.claim.id },
    ),
  );
}

function toTellable(finding: Finding): Tellable[] {
  const { relation, sameOrigin } = finding.evidence;
  if (relation === 'mentions' || (relation === 'confirms' && sameOrigin)) return [];
  return [{ ...finding, relation }];
}

/**
 * A sentence answers one sentence of an earlier article, rarely two: of several that it was found to speak to, only the
 * surest is told. What is wrong among the findings is mostly such a second-best match.
 */
function bestMatches(findings: readonly Tellable[]): Tellable[] {
  const place = ({ claim, by }: Tellable): string => `${by.id} ${claim.source?.articleId ?? claim.id}`;
  return [...Map.groupBy(findings, place).values()].flatMap((group) => {
    const best = Math.max(...group.map(({ evidence }) => evidence.confidence));
    return group.filter(({ evidence }) => evidence.confidence === best);
  });
}

/**
 * A sentence that confirms what three outlets have said is told once, of whoever said it first among those that it fits
 * about equally well; so are updates and contradictions.
 */
function onePerSentence(chosen: readonly Tellable[]): Tellable[] {
  const groups = Map.groupBy(
    chosen,
    ({ by, relation, claim }) => `${by.id} ${claim.watched ? claim.id : relation}`,
  );
  return [...groups.values()].flatMap((group) => {
    const top = Math.max(...group.map(({ evidence }) => evidence.confidence));
    const best = group
      .filter(({ evidence }) => evidence.confidence >= top - NEARLY)
      .sort((a, b) => publishedFirst(a, b) || b.evidence.confidence - a.evidence.confidence)[0];
    return best ? [best] : [];
  });
}

function publishedFirst(a: Tellable, b: Tellable): number {
  const [one, other] = [a.claim.source?.published ?? '', b.claim.source?.published ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Once an article speaks to a newer state of a claim, what it does to the states before that is history. */
function dropStale(group: readonly Tellable[]): Tellable[] {
  const newest = group
    .filter(({ claim, relation }) => claim.succeeds && relation !== 'contradicts')
    .map(({ claim }) => claim.source?.published ?? '')
    .sort()
    .at(-1);
  if (newest === undefined) return [...group];
  return group.filter(({ claim }) => claim.watched || (claim.source?.published ?? '') >= newest);
}

function pickVerdict(candidates: readonly Tellable[]): Tellable {
  const top = Math.max(...candidates.map(({ evidence }) => evidence.confidence));
  const [best] = candidates
    .filter(({ evidence }) => evidence.confidence >= top - NEARLY)
    .sort(
      (a, b) =>
        SERIOUSNESS[a.relation] - SERIOUSNESS[b.relation] || b.evidence.confidence - a.evidence.confidence,
    );
  if (!best) throw new Error('Cannot pick a verdict from none');
  return best;
}

/** A confirmation is told of the first who said it, an update of the latest state, a contradiction where it is surest. */
function pickSpokesman(
  relation: AlertRelation,
  group: readonly Tellable[],
  verdicts: readonly Tellable[],
): Tellable | undefined {
  const statements = new Set(verdicts.map(({ by }) => by.id));
  const candidates = group.filter((one) => one.relation === relation && statements.has(one.by.id));
  const time = ({ claim }: Tellable): string => `${claim.source?.published ?? ''} ${claim.id}`;
  const sureness = (a: Tellable, b: Tellable): number => b.evidence.confidence - a.evidence.confidence;
  const order = {
    confirms: (a: Tellable, b: Tellable) => publishedFirst(a, b) || sureness(a, b),
    updates: (a: Tellable, b: Tellable) => publishedFirst(b, a) || sureness(a, b),
    contradicts: sureness,
  }[relation];
  return [...candidates].sort((a, b) => order(a, b) || (time(a) < time(b) ? -1 : 1))[0];
}

/**
 * Nobody of the same origin has said as much of this claim before. "Before" is by the time the evidence was written:
 * of two articles analysed at one moment exactly one comes first, whichever of them asks.
 */
function isNews({ by, relation, evidence }: Tellable, histories: readonly History[]): boolean {
  const known = histories.flatMap((history) => history.evidence);
  const own = known.find(
    (one) => one.source.articleId === evidence.source.articleId && one.statementId === by.id,
  );
  const moment = ({ at, source }: Evidence): string => `${at} ${source.articleId}`;
  const said = known
    .filter((one) => one.relation === relation && one.source.articleId !== evidence.source.articleId)
    .filter((one) => moment(one) < moment(own ?? evidence))
    .map(({ origin }) => origin);
  // Whoever made the claim, or the tracked claim that it repeats, stands for it already.
  const makers = relation === 'confirms' ? histories.map(({ origin }) => origin) : [];
  return ![...makers, ...said].some((keys) => sharesOrigin(keys, by.origin));
}

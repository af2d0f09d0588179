import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Evidence } from './evidence.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import type { Judgement, Pair, Side } from './judge.ts';
import { sharesOrigin } from './origin.ts';
import type { Reason } from './relation.ts';
import type { Services } from './services.ts';

/** A judged pair that is not unrelated: the earlier claim, the later one whose statement bears on it, and the evidence that this is. */
export interface Finding {
  readonly claim: Claim;
  readonly by: Claim;
  readonly evidence: Evidence;
}

/** Judgements below this are guesses and are not kept. */
const MIN_KEPT = 0.4;

/** What a publisher may revise without saying so. In all else it rather tells two things than disputes itself. */
const REVISED: ReadonlySet<Reason['code']> = new Set(['number', 'date', 'correction']);

/** Judges an article's statements against their candidates and writes what they come to as evidence. */
export async function weighEvidence(
  services: Pick<Services, 'table' | 'analysis' | 'clock'>,
  { claims, article }: { claims: readonly Claim[]; article: Article | null },
  candidates: ReadonlyMap<string, readonly Claim[]>,
): Promise<Finding[]> {
  const met = claims.flatMap((own) =>
    (candidates.get(own.id) ?? [])
      .map((other) => inOrder(own, other))
      .filter(({ claim }) => claim !== own || isEntered(own, article)),
  );
  // Two statements of one article can meet from both sides; once is enough.
  const pairs = [...new Map(met.map((pair) => [`${pair.claim.id} ${pair.by.id}`, pair])).values()];
  const judgements = await services.analysis.judge(pairs.map(toPair));
  const at = toInstant(services.clock());
  const findings = pairs.flatMap((pair, i) => {
    const judgement = judgements[i];
    return judgement ? toFinding(pair, judgement, article, at) : [];
  });
  await Promise.all(findings.map(({ evidence }) => services.table.putIfAbsent(items.evidence(evidence))));
  return findings;
}

/**
 * Whether a sentence of the article at hand stands among the claims. A question and what a copy says are only held against
 * the claims of others: that they were analysed after what they precede must not make claims of them.
 */
const isEntered = ({ watched, statement }: Claim, article: Article | null): boolean =>
  watched || (statement.modality !== 'question' && (article?.copyOf ?? null) === null);

/** The earlier published of two is the claim, whichever arrived first; a claim of the user's own always is. */
function inOrder(own: Claim, other: Claim): { claim: Claim; by: Claim } {
  const rank = ({ source, id }: Claim): string => (source ? `${source.published} ${id}` : '');
  return rank(other) < rank(own) ? { claim: other, by: own } : { claim: own, by: other };
}

const toPair = ({ claim, by }: { claim: Claim; by: Claim }): Pair => ({
  claim: toSide(claim),
  statement: toSide(by),
});

const toSide = ({ statement, setting }: Claim): Side => ({ statement, setting });

function toFinding(
  { claim, by }: { claim: Claim; by: Claim },
  { relation, confidence, reasons }: Judgement,
  article: Article | null,
  at: string,
): Finding[] {
  if (relation === 'unrelated' || confidence < MIN_KEPT || by.source === null) return [];
  const ownCorrection = relation === 'contradicts' && samePublisher(claim, by);
  if (ownCorrection && !by.statement.correction && !reasons.some(({ code }) => REVISED.has(code))) return [];
  const evidence: Evidence = {
    claimId: claim.id,
    statementId: by.id,
    source: by.source,
    statement: by.statement,
    relation,
    confidence,
    reasons: ownCorrection ? withCorrection(reasons, claim, by) : [...reasons],
    origin: by.origin,
    sameOrigin: sharesOrigin(claim.origin, by.origin),
    copyOf: by.source.articleId === article?.id ? article.copyOf : null,
    at,
  };
  return [{ claim, by, evidence }];
}

function samePublisher(a: Claim, b: Claim): boolean {
  const [one, other] = [a.source?.publisher, b.source?.publisher];
  if (!one || !other) return false;
  if (one.family !== null && one.family === other.family) return true;
  return one.domain !== null ? one.domain === other.domain : one.name === other.name;
}

/** A publisher that changes its own account corrects itself, whatever else the reason is. */
function withCorrection(reasons: readonly Reason[], claim: Claim, by: Claim): Reason[] {
  if (reasons.some(({ code }) => code === 'correction')) return [...reasons];
  const passage = ({ statement }: Claim) => ({ span: statement.span, text: statement.quote });
  const detail = `${by.source?.publisher.name ?? ''} changes its own account`;
  return [...reasons, { code: 'correction', claim: passage(claim), statement: passage(by), detail }];
}

import type { Claim, Source } from './claim.ts';
import type { Evidence } from './evidence.ts';
import type { Relation } from './relation.ts';
import type { Statement } from './statement.ts';
import type { ClaimFile } from './views.ts';

/** One sentence and where it stands, for machines and for lists. */
function sentence(statement: Statement, source: Source | null) {
  const { quote, span, attribution } = statement;
  return {
    quote,
    span,
    speaker: attribution?.speaker ?? null,
    source: source?.publisher.name ?? 'you',
    title: source?.title ?? null,
    url: source?.url ?? null,
    published: source?.published ?? null,
  };
}

/** What a claim asserts, without "X said that". */
export function claimText({ statement }: Pick<Claim, 'statement'>): string {
  const { content, span, quote } = statement;
  return quote.slice(content.start - span.start, content.end - span.start) || quote;
}

/** A claim for machines: what the engine works with inside is left out. */
export function claimRecord(claim: Claim) {
  const { id, status, watched, origins, touched, root } = claim;
  return {
    id,
    status,
    watched,
    origins,
    touched,
    root,
    text: claimText(claim),
    ...sentence(claim.statement, claim.source),
  };
}

/** Evidence for machines. `counts`: it comes from another origin than the claim. */
export function evidenceRecord(evidence: Evidence) {
  const { relation, confidence, reasons, sameOrigin, copyOf, claimId } = evidence;
  return {
    relation,
    confidence,
    reasons,
    claimId,
    counts: !sameOrigin,
    copyOf,
    ...sentence(evidence.statement, evidence.source),
  };
}

/** The sides of a claim's evidence, in the order in which they are shown. */
export const EVIDENCE_SIDES = [
  ['for', 'confirms'],
  ['against', 'contradicts'],
  ['updates', 'updates'],
  ['mentions', 'mentions'],
] as const satisfies readonly (readonly [string, Relation])[];

/** A claim with the claims that repeat or continue it and its evidence by side, for machines. */
export function claimFileRecord({ claim, members, evidence }: ClaimFile) {
  const sides = EVIDENCE_SIDES.map(
    ([side, relation]) =>
      [side, evidence.filter((one) => one.relation === relation).map(evidenceRecord)] as const,
  );
  return {
    ...claimRecord(claim),
    members: members.map(claimRecord),
    evidence: Object.fromEntries(sides),
  };
}

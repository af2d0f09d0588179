import type { Claim, Evidence, Source, Statement } from '@claimwire/core';

/** One sentence and where it stands, for machines and for lists. */
function sentence(statement: Statement, source: Source | null): object {
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
export function claimRecord(claim: Claim): object {
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
export function evidenceRecord(evidence: Evidence): object {
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

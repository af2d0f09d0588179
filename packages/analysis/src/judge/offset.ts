import type { Quantity } from '@claimwire/core';
import type { PreparedSide } from './prepared-side.ts';

/**
 * A length of time that only tells when: "Twelve days earlier the embassy had warned" and "Fifteen days before the
 * attack the embassy warned" count from two moments, and are one day.
 */
export function isOffset({ side }: PreparedSide, { unit, span }: Quantity): boolean {
  if (unit !== 's') return false;
  const { quote, span: own } = side.statement;
  return /^\s*(?:earlier|later|before|after|ago|prior|previously|from now|hence)\b/i.test(
    quote.slice(span.end - own.start),
  );
}

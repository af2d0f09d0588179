import type { DateRange } from '@claimwire/core';
import type { Comparison } from '../comparison.ts';
import { matchDates } from '../date-match.ts';
import type { Finding } from '../finding.ts';
import { wordsAt } from '../words-at.ts';

/** Days further apart than this are rather two events than two accounts of one. */
const FURTHEST_DAYS = 30;

/** The day that both name, however each says it, or two days that cannot both be right. */
export function dateRule(comparison: Comparison): readonly Finding[] {
  const { claim, statement, links } = comparison;
  if (!links.some((link) => link.claim.pos === 'VERB' && link.strength >= 0.6)) return [];
  return matchDates(comparison)
    .filter(({ days }) => days <= FURTHEST_DAYS)
    .map(({ claim: own, statement: other, days }): Finding => {
      const same = days === 0;
      return {
        code: 'date',
        speaksFor: same ? ['confirms'] : ['contradicts', 'updates'],
        claim: wordsAt(claim, own.span),
        statement: wordsAt(statement, other.span),
        detail: same ? sameDay(own, other) : `${dayOf(other)}, not ${dayOf(own)}`,
        strength: same ? 0.35 : 0.5,
      };
    });
}

const sameDay = (own: DateRange, other: DateRange): string =>
  own.text === other.text
    ? `${other.text} in both`
    : `${other.text} is ${own.text} (${own.start.slice(0, 10)})`;

const dayOf = ({ text, start }: DateRange): string => `${text} (${start.slice(0, 10)})`;

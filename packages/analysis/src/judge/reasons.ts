import type { Passage, Reason, Relation } from '@claimwire/core';
import type { Comparison } from './comparison.ts';
import type { Finding, WordRange } from './finding.ts';
import { oncePer } from './once-per.ts';
import type { PreparedSide } from './prepared-side.ts';
import { blameRule } from './rules/blame-rule.ts';
import { causeRule } from './rules/cause-rule.ts';
import { cueRule } from './rules/cue-rule.ts';
import { dateRule } from './rules/date-rule.ts';
import { negationRule } from './rules/negation-rule.ts';
import { numberRule } from './rules/number-rule.ts';
import { oppositionRule } from './rules/opposition-rule.ts';
import { poleRule } from './rules/pole-rule.ts';
import { sameFactRule } from './rules/same-fact-rule.ts';

const rules = [
  blameRule,
  causeRule,
  oppositionRule,
  numberRule,
  dateRule,
  negationRule,
  poleRule,
  cueRule,
  sameFactRule,
];
/** More reasons than this no reader weighs. */
const MOST = 3;

const findingsOf = oncePer((comparison: Comparison) => rules.flatMap((rule) => rule(comparison)));

/** The relations that some rule finds words for. */
export function shownRelations(comparison: Comparison): ReadonlySet<Relation> {
  return new Set(findingsOf(comparison).flatMap(({ speaksFor }) => speaksFor));
}

/** The strongest findings that speak for a relation, one of a code; `model` with its score when no rule speaks. */
export function reasonsFor(comparison: Comparison, relation: Relation, confidence: number): Reason[] {
  if (relation === 'unrelated') return [];
  const speaking = findingsOf(comparison)
    .filter((finding) => finding.speaksFor.includes(relation))
    .sort((a, b) => b.strength - a.strength);
  const best = speaking.filter((one, at) => speaking.findIndex((other) => other.code === one.code) === at);
  if (best.length === 0) {
    const { claim, statement } = comparison;
    const detail = `score ${confidence.toFixed(2)}`;
    return [{ code: 'model', claim: whole(claim), statement: whole(statement), detail }];
  }
  return best.slice(0, MOST).map((finding) => reasonOf(comparison, finding));
}

function reasonOf({ claim, statement }: Comparison, finding: Finding): Reason {
  return {
    code: finding.code,
    claim: passage(claim, finding.claim),
    statement: passage(statement, finding.statement),
    detail: finding.detail,
  };
}

function passage(side: PreparedSide, range: WordRange): Passage {
  const { quote, span } = side.side.statement;
  const start = side.words[range.from]?.start ?? 0;
  const end = side.words[range.to]?.end ?? quote.length;
  return { span: { start: span.start + start, end: span.start + end }, text: quote.slice(start, end) };
}

function whole(side: PreparedSide): Passage {
  const { quote, span } = side.side.statement;
  return { span, text: quote };
}

import type { Comparison } from '../comparison.ts';
import type { PreparedSide } from '../prepared-side.ts';
import { stem } from '../stem.ts';
import { weightOf } from '../word-weight.ts';
import type { Feature } from './feature.ts';

/** Names that an article mentions most: what it is about. */
const LEADS = 3;

/** Whether the two articles tell of one event: shared names and terms, and whether each knows what the other is about. */
export function settingFeatures({ claim, statement }: Comparison): readonly Feature[] {
  const here = claim.side.setting?.names ?? [];
  const there = statement.side.setting?.names ?? [];
  const ownTerms = new Set(claim.side.setting?.terms ?? []);
  const otherTerms = new Set(statement.side.setting?.terms ?? []);
  const words = claim.background.intersection(statement.background).size;
  return [
    ['setting.known', claim.isInArticle && statement.isInArticle ? 1 : 0],
    [
      'setting.names',
      here.filter((name) => there.includes(name)).length / smaller(here.length, there.length),
    ],
    ['setting.terms', ownTerms.intersection(otherTerms).size / smaller(ownTerms.size, otherTerms.size)],
    ['setting.words', words / smaller(claim.background.size, statement.background.size)],
    ['setting.lead.claim', known(here.slice(0, LEADS), statement)],
    ['setting.lead.statement', known(there.slice(0, LEADS), claim)],
    ['setting.title.claim', titleShare(claim, statement)],
    ['setting.title.statement', titleShare(statement, claim)],
  ];
}

function smaller(a: number, b: number): number {
  return Math.max(1, Math.min(a, b));
}

/** The share of the names whose words the other article's setting all has. */
function known(names: readonly string[], other: PreparedSide): number {
  const found = names.filter((name) => name.split(' ').every((word) => other.background.has(stem(word))));
  return found.length / Math.max(1, names.length);
}

/** How much of the title's weight the other article's setting has. */
function titleShare(side: PreparedSide, other: PreparedSide): number {
  const words = (side.side.setting?.title ?? '').toLowerCase().match(/[\p{L}\p{N}'-]{3,}/gu) ?? [];
  const weight = (list: readonly string[]) => list.reduce((sum, word) => sum + weightOf(stem(word)), 0);
  return weight(words.filter((word) => other.background.has(stem(word)))) / Math.max(0.5, weight(words));
}

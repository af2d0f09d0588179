import type { Comparison } from '../comparison.ts';
import type { PreparedSide } from '../prepared-side.ts';
import type { Feature } from './feature.ts';

/** How far behind "not" or "rather than" the set-aside words can stand. */
const REACH = 6;

/**
 * Words set aside: "not in Garland Street", "rather than arson", "and not the battery", "instead of 40". A statement that sets
 * aside what the claim says takes a stand against it.
 */
export function contrastFeatures({ claim, statement, answers, links }: Comparison): readonly Feature[] {
  const met = new Map(
    answers.filter((link) => link.strength >= 0.6).map((link) => [link.statement.at, link.claim.weight]),
  );
  const own = new Map(
    links.filter((link) => link.strength >= 0.6).map((link) => [link.claim.at, link.claim.weight]),
  );
  return [
    ['contrast.statement', setAside(statement, met)],
    ['contrast.claim', setAside(claim, own)],
  ];
}

function setAside(side: PreparedSide, met: ReadonlyMap<number, number>): number {
  const { words } = side;
  let sum = 0;
  for (const { at } of words) {
    const from = afterMarker(side, at);
    if (from === undefined) continue;
    for (let k = from; k < Math.min(words.length, from + REACH); k += 1) {
      const word = words[k];
      if (!word || /^[,;:.?!—–)]$/.test(word.text) || word.lower === 'but' || word.pos === 'VERB') break;
      sum += met.get(k) ?? 0;
    }
  }
  return sum;
}

/** The index behind a marker that sets aside what follows, when one starts here. */
function afterMarker({ words }: PreparedSide, at: number): number | undefined {
  const word = words[at];
  const next = words[at + 1];
  const before = words[at - 1];
  if (!word) return undefined;
  if (
    (word.lower === 'rather' && next?.lower === 'than') ||
    (word.lower === 'instead' && next?.lower === 'of')
  )
    return at + 2;
  if (word.lower === 'not' && !/^(only|just|least|yet)$/.test(next?.lower ?? '')) {
    // After an auxiliary the whole clause is negated, which is no contrast: "did not resign".
    if (before && /^(AUX|VERB)$/.test(before.pos) && next?.pos === 'VERB') return undefined;
    return at + 1;
  }
  return undefined;
}

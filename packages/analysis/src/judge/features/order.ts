import type { Link } from '../alignment.ts';
import type { Comparison } from '../comparison.ts';
import type { Word } from '../words.ts';
import type { Feature } from './feature.ts';

/** Gaps longer than this between two anchors are other matter, not a substitution. */
const LONGEST_GAP = 4;

/**
 * Order: the longest run of links that keeps the order of both sides, and what stands between two such anchors on
 * either side. "lifts ban on [Uruguayan] honey" against "lifts ban on [Chinese] honey" is a substitution.
 */
export function orderFeatures({ claim, statement, links }: Comparison): readonly Feature[] {
  const chain = longestChain(links.filter((link) => link.strength >= 0.6));
  const weight = chain.reduce((sum, link) => sum + link.claim.weight, 0);
  const all = links.reduce((sum, link) => sum + (link.strength >= 0.6 ? link.claim.weight : 0), 0);
  const whole = claim.content.reduce((sum, word) => sum + word.weight, 0);
  const gaps = gapsOf(chain, claim.content, statement.content);
  const swapped = (kind: (word: Word) => boolean) =>
    gaps.filter(({ here, there }) => here.some(kind) && there.some(kind)).length;
  const dropped = gaps.filter(({ here, there }) => here.length > 0 && there.length === 0).length;
  const inserted = gaps.filter(({ here, there }) => here.length === 0 && there.length > 0).length;
  return [
    ['order.share', whole > 0 ? weight / whole : 0],
    ['order.kept', all > 0 ? weight / all : 1],
    ['order.swap', gaps.filter(({ here, there }) => here.length > 0 && there.length > 0).length],
    ['order.swap.name', swapped((word) => word.proper)],
    ['order.swap.number', swapped((word) => word.pos === 'NUM')],
    ['order.swap.noun', swapped((word) => word.pos === 'NOUN')],
    ['order.swap.verb', swapped((word) => word.pos === 'VERB')],
    ['order.swap.other', swapped((word) => word.pos === 'ADJ' || word.pos === 'ADV')],
    ['order.dropped', dropped],
    ['order.inserted', inserted],
  ];
}

/** Links in the claim's order whose statement ends rise too, of greatest weight (weighted longest increasing run). */
function longestChain(links: readonly Link[]): readonly Link[] {
  const best: { readonly sum: number; readonly from: number }[] = [];
  for (const [i, link] of links.entries()) {
    let sum = 0;
    let from = -1;
    for (let j = 0; j < i; j += 1) {
      const other = links[j];
      const known = best[j]?.sum ?? 0;
      if (other && other.statement.at < link.statement.at && known > sum) {
        sum = known;
        from = j;
      }
    }
    best.push({ sum: sum + link.claim.weight * link.strength + 0.01, from });
  }
  let at = best.reduce(
    (top, one, i) => (one.sum > (best[top]?.sum ?? 0) ? i : top),
    best.length > 0 ? 0 : -1,
  );
  const chain: Link[] = [];
  while (at >= 0) {
    const link = links[at];
    if (link) chain.unshift(link);
    at = best[at]?.from ?? -1;
  }
  return chain;
}

interface Gap {
  readonly here: readonly Word[];
  readonly there: readonly Word[];
}

function gapsOf(chain: readonly Link[], claim: readonly Word[], statement: readonly Word[]): readonly Gap[] {
  return [undefined, ...chain].flatMap((left, i) => {
    const right = chain[i];
    if (!left && !right) return [];
    const here = between(claim, left?.claim, right?.claim);
    const there = between(statement, left?.statement, right?.statement);
    if (here.length > LONGEST_GAP || there.length > LONGEST_GAP) return [];
    return here.length + there.length > 0 ? [{ here, there }] : [];
  });
}

function between(words: readonly Word[], left: Word | undefined, right: Word | undefined): readonly Word[] {
  return words.filter(
    (word) => word.at > (left?.at ?? -1) && word.at < (right?.at ?? Number.POSITIVE_INFINITY),
  );
}

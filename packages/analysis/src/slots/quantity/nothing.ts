import type { Token } from '../../language/parse.ts';

const COUNTABLE =
  /^(people|persons?|survivors?|casualties|deaths?|injur(y|ies)|fatalit(y|ies)|victims?|arrests?|cases|passengers?|lives|homes|houses|buildings|votes|crew|injured|wounded|dead|soldiers?|civilians?|child(ren)?|hostages?|jobs)$/;

/** "no deaths", "nobody", "not one", "not a single home": a count of nought; the index behind it. "No comment" is none. */
export function readNothing(tokens: readonly Token[], i: number): number | undefined {
  const next = nothingAt(tokens, i);
  // "no other deaths", "no one else": of the rest only.
  const rest = tokens
    .slice(i, (next ?? i) + 1)
    .some((token) => /^(other|others|else|further|more|longer)$/.test(token.lower));
  return rest ? undefined : next;
}

function nothingAt(tokens: readonly Token[], i: number): number | undefined {
  const word = tokens[i]?.lower ?? '';
  const following = tokens[i + 1]?.lower;
  if (word === 'nobody') return i + 1;
  if (word === 'none') return following === 'of' ? i + 2 : i + 1;
  if (word === 'no' && following === 'one') return i + 2;
  if (word === 'no') {
    const near = tokens.slice(i + 1, i + 4);
    const noun = near.findIndex((token) => COUNTABLE.test(token.lower));
    const plain = near
      .slice(0, Math.max(noun, 0))
      .every((token) => token.pos === 'ADJ' || token.pos === 'NOUN');
    return noun >= 0 && plain ? i + 1 : undefined;
  }
  if (word !== 'not') return undefined;
  if (following === 'one' && tokens[i + 2]?.lower !== 'more') return i + 2;
  return following === 'a' && tokens[i + 2]?.lower === 'single' ? i + 3 : undefined;
}

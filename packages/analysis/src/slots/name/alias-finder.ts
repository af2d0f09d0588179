import type { Name } from '@claimwire/core';
import type { Sentence } from '../../language/parse.ts';

/**
 * Finds the spellings that the user listed as aliases, which need not look like names ("the Sailors" for a club). A match is
 * whole words, capitalised as the user wrote them.
 */
export function aliasFinder(
  aliases: readonly (readonly string[])[],
): (sentence: Sentence, text: string) => Name[] {
  const spellings = aliases.flatMap(([canonical = '', ...others]) =>
    [canonical, ...others].map((spelling) => ({ spelling, canonical: canonical.toLowerCase() })),
  );
  if (spellings.length === 0) return () => [];
  return (sentence, text) => {
    const own = text.slice(sentence.start, sentence.end);
    return spellings.flatMap(({ spelling, canonical }) =>
      placesOf(spelling, own).map((at): Name => {
        const span = { start: sentence.start + at, end: sentence.start + at + spelling.length };
        return { span, text: spelling, canonical, kind: 'other' };
      }),
    );
  };
}

function placesOf(spelling: string, own: string): number[] {
  const places: number[] = [];
  for (let at = own.indexOf(spelling); at >= 0; at = own.indexOf(spelling, at + spelling.length)) {
    const inside = /[\p{L}\p{N}]/u;
    if (!inside.test(own[at - 1] ?? '') && !inside.test(own[at + spelling.length] ?? '')) places.push(at);
  }
  return places;
}

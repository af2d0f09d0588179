import type { Token } from '../../language/parse.ts';

/** True for a line set in Title Case or capitals, where a capital letter says nothing about names. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length >= 4);
  const upper = words.filter((token) => /^\p{Lu}/u.test(token.text)).length;
  return words.length >= 4 && upper / words.length >= 0.75;
}

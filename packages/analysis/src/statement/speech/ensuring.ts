import type { Token } from '../../language/parse.ts';

/**
 * "Ensuring that nobody enters" makes sure; but translated news has "ensuring that it was “obvious blackmail”" for
 * assuring, which the quotation gives away.
 */
export function isMereEnsuring(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.lemma === 'ensure' && !tokens.slice(verb).some((token) => /^["“]$/.test(token.text));
}

import type { Token } from '../../language/parse.ts';
import { verbGroups } from '../grammar/verb-groups.ts';

/** Start of the speaker's noun phrase: after the comma before it, or one comma further for "the mayor, Leyla Ozan, said". */
export function startOfSpeaker(tokens: readonly Token[], verb: number): number | undefined {
  let border = borderBefore(tokens, trimComma(tokens, verb));
  if (border === undefined) return undefined;
  if (trimComma(tokens, verb) < verb && tokens[border]?.text === ',') {
    // An apposition or a relative clause stands before the verb; the noun phrase before that is the speaker.
    let further = borderBefore(tokens, border);
    while (further !== undefined && border - further === 2 && tokens[further + 1]?.pos === 'NUM') {
      border = further;
      further = borderBefore(tokens, border);
    }
    if (further === undefined) return undefined;
    border = further;
  }
  return border + 1;
}

function borderBefore(tokens: readonly Token[], at: number): number | undefined {
  let depth = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    const text = tokens[i]?.text ?? '';
    if (text === ')') depth += 1;
    if (text === '(') depth -= 1;
    if (depth > 0 || text === ')') continue;
    if (/^[,;"”–—]$/.test(text)) return i;
    // A closing single mark stands behind another mark; an apostrophe does not.
    if (/^[’']$/.test(text) && /^[,.!?]$/.test(tokens[i - 1]?.text ?? '')) return i;
    // A hyphen with spaces around it is a dash.
    if (text === '-' && (tokens[i - 1]?.end ?? 0) < (tokens[i]?.start ?? 0)) return i;
  }
  return undefined;
}

/** Leaves commas and adverbs before a verb away. */
export function trimComma(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && (tokens[end - 1]?.text === ',' || tokens[end - 1]?.pos === 'ADV')) end -= 1;
  return end;
}

/** A noun phrase that can speak. `verb`: the end of the verb behind it, which tells "papers filed with the court show" from a clause. */
export function isSpeakerPhrase(tokens: readonly Token[], from: number, to: number, verb: number): boolean {
  const first = tokens[from];
  if (!first || ['CCONJ', 'ADP', 'SCONJ', 'AUX', 'PUNCT'].includes(first.pos)) return false;
  // "managing director Hugh Tolland"
  if (first.pos === 'VERB' && !(first.lower.endsWith('ing') && tokens[from + 1]?.pos === 'NOUN'))
    return false;
  if (
    /^(?:who|which|whose|that|what|when|where|while|although|because|if|and|but|so|as|not|including)$/.test(
      first.lower,
    )
  )
    return false;
  // "…, a claim repeated in her post"
  if (
    /^(?:claim|allegation|charge|accusation|rumou?r|suggestion|idea|theory)s?$/.test(
      tokens[to - 1]?.lower ?? '',
    )
  )
    return false;
  const nominal = tokens
    .slice(from, to)
    .some((token) => ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET'].includes(token.pos));
  return nominal && verbGroups(tokens, from, verb).every((group) => group.subordinate || group.start >= to);
}

import type { Token } from '../../language/parse.ts';
import { mainVerb } from '../grammar/verb-groups.ts';
import type { Frame } from './frame.ts';

/** "According to plan" names no speaker. */
const NO_SPEAKER =
  /^(?:plans?|schedule|law|rules?|size|age|type|need|custom|tradition|taste|whether|how|what|which)$/;

/** "According to two sources, …", "…, according to the harbour authority", "…, according to Norda, and …". */
export function accordingFrame(tokens: readonly Token[]): Frame | undefined {
  const at = tokens.findIndex((token, i) => token.lower === 'according' && tokens[i + 1]?.lower === 'to');
  const noun = tokens[at + 2];
  if (at < 0 || !noun || NO_SPEAKER.test(noun.lower)) return undefined;
  const cue = { from: at, to: at + 2 };
  const fronted = mainVerb(tokens, 0, at) === undefined && at <= 6;
  const to = fronted ? endOfFront(tokens, at + 2) : endOfBack(tokens, at + 2);
  if (to === undefined || to <= at + 2) return undefined;
  // "according to the doctors over here I've come down with it": no comma tells where the speaker ends.
  if (tokens.slice(at + 3, to).some((token) => /^(?:i|he|she|it|they|we)$/.test(token.lower)))
    return undefined;
  const speaker = { from: at + 2, to };
  const shared = { speaker, cue, mode: 'asserts', that: false, open: false } as const;
  if (fronted) {
    const from = tokens[to]?.text === ',' ? to + 1 : to;
    return { ...shared, words: { from: at, to: from }, content: { from, to: tokens.length } };
  }
  const start = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const rest = mainVerb(tokens, to) !== undefined;
  return { ...shared, words: { from: start, to }, content: { from: 0, to: rest ? tokens.length : start } };
}

/** The speaker in front ends at the comma after which a clause comes; a bare name between two commas belongs to it. */
function endOfFront(tokens: readonly Token[], from: number): number | undefined {
  const first = commaFrom(tokens, from);
  if (first === undefined) return undefined;
  const second = commaFrom(tokens, first + 1);
  if (second === undefined) return first;
  const between = tokens.slice(first + 1, second);
  const isName = between.every((token) => token.pos === 'PROPN');
  const isApposition =
    /^(?:a|an|the)$/.test(between[0]?.lower ?? '') && mainVerb(tokens, first + 1, second) === undefined;
  const after = tokens[second + 1];
  const goesOn = after !== undefined && /^(?:who|which|whose|that)$/.test(after.lower);
  return (isName || isApposition) && !goesOn && mainVerb(tokens, second) !== undefined ? second : first;
}

function endOfBack(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === ';' || token.text === '–' || token.text === '—') return i;
    if (/^[.!?]$/.test(token.text) && i >= tokens.length - 2) return i;
    if (
      token.text === ',' &&
      /^(?:and|but|while|which|who|with|as|so|although|adding)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return i;
  }
  return tokens.length;
}

function commaFrom(tokens: readonly Token[], from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    const text = tokens[i]?.text;
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0 && text === ',') return i;
  }
  return undefined;
}

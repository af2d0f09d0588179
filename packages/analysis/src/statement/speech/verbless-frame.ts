import type { Token } from '../../language/parse.ts';
import { isAgent } from './agent-noun.ts';
import type { Frame } from './frame.ts';

/** "“…,” National Security Council spokeswoman Adrienne Watson." A quotation and then who said it, without a verb. */
export function verblessFrame(
  tokens: readonly Token[],
  inQuote: (token: Token) => boolean,
): Frame | undefined {
  const first = tokens[0];
  if (!first || !inQuote(first)) return undefined;
  const comma = tokens.findLastIndex((token) => /^[,”"–—-]$/.test(token.text));
  const end = tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length;
  const speaker = tokens.slice(comma + 1, end);
  const last = speaker.at(-1);
  if (comma < 4 || !last || last.pos !== 'PROPN' || speaker.some(inQuote)) return undefined;
  if (speaker.some((token) => !/^(?:PROPN|NOUN|ADJ|DET|PART|ADP)$/.test(token.pos))) return undefined;
  if (!speaker.some((token) => isAgent(token.lower))) return undefined;
  return {
    speaker: { from: comma + 1, to: end },
    cue: { from: comma, to: comma + 1 },
    mode: 'asserts',
    content: { from: 0, to: comma + (tokens[comma]?.text === ',' ? 0 : 1) },
    words: { from: comma, to: end },
    that: false,
    open: false,
  };
}

import type { Token } from '../../language/parse.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import { cueVerb } from './cues.ts';
import type { Frame } from './frame.ts';
import { invertedFrame } from './inverted-frame.ts';
import { trailingFrame } from './trailing-frame.ts';

/**
 * A frame set off by a comma, dash or quotation mark behind or inside what is said: "…, she said", "…," said the judge,
 * "…, as the union assures", "The top priority, he told them, was …". `inQuote` tells tokens inside quotations.
 */
export function attachedFrame(
  tokens: readonly Token[],
  inQuote: (token: Token) => boolean,
): Frame | undefined {
  for (const group of verbGroups(tokens).toReversed()) {
    const token = tokens[group.head];
    const verb = cueVerb(group.lemma);
    if (!token || !verb || group.passive || group.subordinate || inQuote(token)) continue;
    const frame = invertedFrame(tokens, group, inQuote) ?? trailingFrame(tokens, group, inQuote);
    if (frame) return { ...frame, mode: verb.mode };
  }
  return undefined;
}

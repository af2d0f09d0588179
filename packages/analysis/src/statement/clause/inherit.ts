import type { Token } from '../../language/parse.ts';
import { mainVerb } from '../grammar/verb-groups.ts';
import type { Frame } from '../speech/frame.ts';

/** Tenses into which English puts what somebody said: "had copied", "would go". */
const SHIFTED = /^(?:had|would|could|might|'d)$/;

/**
 * Whether a clause still belongs to the speaker of the clause before it. "She said that A, and that B" says so itself.
 * In "She said A, and B" the tense tells: "and no one had checked" is hers, "but the court disagreed" is the paper's.
 */
export function inheritsFrame(tokens: readonly Token[], link: string | null, frame: Frame): boolean {
  if (link === 'that') return true;
  if (link !== 'and' || frame.mode !== 'asserts' || frame.words === null) return false;
  const main = mainVerb(tokens);
  if (!main) return false;
  const first = tokens[main.start]?.lower ?? '';
  if (SHIFTED.test(first)) return true;
  return !frame.that && /^(?:he|she|it|they)$/.test(tokens[0]?.lower ?? '');
}

import type { Token } from '../../language/parse.ts';
import { mainVerb } from '../grammar/verb-groups.ts';
import type { Frame } from './frame.ts';

const UNKNOWN = /^(?:unclear|uncertain|unknown|unconfirmed|disputed|early|soon|unsure|doubtful)$/;
const KNOWN = /^(?:clear|known|certain|confirmed|possible|sure)$/;
const WORD = /^(?:word|confirmation|information|details?|explanation|indication|clarity|consensus|comment)$/;
const OPENER = /^(?:whether|if|how|why|when|where|what|who|that)$/;

/** Nobody takes a side: "It is unclear whether …", "It was not known if …", "There was no immediate word on whether …". */
export function impersonalFrame(tokens: readonly Token[], from = 0): Frame | undefined {
  const group = mainVerb(tokens, from);
  if (!group) return undefined;
  const near = tokens.slice(group.start, group.end + 6);
  const opener = tokens.findIndex(
    (token, i) => i >= group.end && i < group.end + 8 && OPENER.test(token.lower),
  );
  if (opener < 0) return undefined;
  const negated = near.some((token) => /^(?:not|n't|no|yet)$/.test(token.lower));
  const unclear = near.findIndex(
    (token) => UNKNOWN.test(token.lower) || (negated && (KNOWN.test(token.lower) || WORD.test(token.lower))),
  );
  if (unclear < 0 || !/^(?:it|there|whether)$/.test(tokens[from]?.lower ?? '')) return undefined;
  // "There was no indication that Ukraine was involved" is a finding, and stays one.
  const that = tokens[opener]?.lower === 'that';
  if (that && !/^(?:word|confirmation|clear|confirmed|certain|known)$/.test(near[unclear]?.lower ?? ''))
    return undefined;
  const at = group.start + unclear;
  return {
    speaker: null,
    cue: { from: at, to: at + 1 },
    mode: 'doubts',
    content: { from: that ? opener + 1 : opener, to: tokens.length },
    words: { from, to: opener },
    that: true,
    open: true,
  };
}

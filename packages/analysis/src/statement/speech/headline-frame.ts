import type { Token } from '../../language/parse.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import { isAgent } from './agent-noun.ts';
import type { Frame } from './frame.ts';

/** More words than this before a colon are no speaker. */
const LONGEST = 6;

/**
 * Headlines name the speaker before or behind a colon or dash, without a verb: "Minister: ferry carried too many",
 * "Dutch warning is rumour: Sorour". What names the topic ("Halloran fire: rancher in burns unit") is no speaker, so it
 * must be a person or a noun for one who speaks.
 */
export function headlineFrame(
  tokens: readonly Token[],
  isPerson: (from: number, to: number) => boolean,
): Frame | undefined {
  const marks = tokens.flatMap((token, i) => (isMark(tokens, i) && token.text !== '' ? [i] : []));
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) return undefined;
  const end = /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  const colon = tokens[mark]?.text === ':';
  const shared = { mode: 'asserts', that: false, open: false, cue: { from: mark, to: mark + 1 } } as const;
  if (colon && isSpeaker(tokens, 0, mark, isPerson) && end - mark > 2)
    return {
      ...shared,
      speaker: { from: 0, to: mark },
      content: { from: mark + 1, to: tokens.length },
      words: { from: 0, to: mark + 1 },
    };
  if (isSpeaker(tokens, mark + 1, end, isPerson) && mark > 2)
    return {
      ...shared,
      speaker: { from: mark + 1, to: end },
      content: { from: 0, to: mark },
      words: { from: mark, to: end },
    };
  return undefined;
}

function isMark(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  if (text === ':') return (tokens[i + 1]?.start ?? 0) > (tokens[i]?.end ?? 0);
  if (text !== '-' && text !== '–' && text !== '—') return false;
  return (
    (tokens[i - 1]?.end ?? 0) < (tokens[i]?.start ?? 0) && (tokens[i + 1]?.start ?? 0) > (tokens[i]?.end ?? 0)
  );
}

function isSpeaker(
  tokens: readonly Token[],
  from: number,
  to: number,
  isPerson: (from: number, to: number) => boolean,
): boolean {
  if (to <= from || to - from > LONGEST || verbGroups(tokens, from, to).length > 0) return false;
  const own = tokens.slice(from, to);
  if (own.some((token) => token.kind === 'punctuation' && token.text !== '-')) return false;
  return isPerson(from, to) || isAgent(own.at(-1)?.lower ?? '');
}

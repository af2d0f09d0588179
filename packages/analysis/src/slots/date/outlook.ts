import type { Token } from '../../language/parse.ts';
import type { Outlook } from './moment.ts';

const FUTURE =
  /^(will|'ll|shall|would|wo|due|scheduled|planned|plans|plan|set|expected|until|till|upcoming|postponed|postpone|postpones|delayed|deadline|pushed|fixed|rescheduled|slated|booked|forthcoming|hopes|hope|intends|intend|should|can|aims|may|could|adjourned)$/;
const REPORTING =
  /^(say|tell|announce|add|report|state|warn|confirm|inform|write|declare|show|accord|explain|note)$/;
const REACH = 16;

/**
 * Whether a sentence speaks of the past or of what is to come at a date between two offsets, from the nearest verb:
 * first those before the date, then, for a date that opens its clause, those behind it. "said on Monday it will close" is past for
 * Monday; "will close on Monday, he said" is future.
 */
export function outlookAt(tokens: readonly Token[], base: number, at: number, to: number): Outlook {
  const first = tokens.findIndex((token) => token.start - base >= at);
  const from = first < 0 ? tokens.length : first;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i -= 1) {
    const cue = cueAt(tokens, i, from - i <= 3);
    if (cue) return cue;
  }
  const last = tokens.findIndex((token) => token.start - base >= to);
  if (last < 0) return 'open';
  for (let i = last; i < Math.min(tokens.length, last + REACH); i += 1) {
    const cue = cueAt(tokens, i, false);
    if (cue) return cue;
  }
  return 'open';
}

function cueAt(tokens: readonly Token[], i: number, near: boolean): Outlook | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const { lower } = token;
  // "May" the month and May the person are no modal verbs.
  if (token.pos !== 'PROPN' && FUTURE.test(lower) && !isPerfect(tokens, i) && !isAdjective(tokens, i))
    return 'future';
  const verbal = token.pos === 'VERB' || token.pos === 'AUX';
  if (verbal && tokens[i - 1]?.lower === 'to') return infinitive(tokens, i - 1);
  if (!verbal) return undefined;
  const verbIsReport = REPORTING.test(token.lemma);
  if (verbIsReport && !near) return undefined;
  if (/^(was|were|had|did|been)$/.test(lower)) return 'past';
  if (token.pos === 'VERB' && lower !== token.lemma && !lower.endsWith('ing') && !lower.endsWith('s')) {
    if (isAdjective(tokens, i)) return undefined;
    const helper = tokens.slice(Math.max(0, i - 3), i).map((word) => word.lower);
    const perfect = helper.includes('have');
    if (!perfect && helper.some((word) => FUTURE.test(word) || word === 'be')) return 'future';
    return 'past';
  }
  return undefined;
}

/** "its five-year fixed rate", "the wanted man": a participle before its noun tells no time. */
const isAdjective = (tokens: readonly Token[], i: number): boolean =>
  /ed$/.test(tokens[i]?.lower ?? '') &&
  tokens[i + 1]?.pos === 'NOUN' &&
  (/^(DET|ADJ|NUM)$/.test(tokens[i - 1]?.pos ?? '') || tokens[i - 2]?.text === '-');

/** "could have", "would have", "may have": about what was. */
const isPerfect = (tokens: readonly Token[], i: number): boolean =>
  /^(would|could|may|should)$/.test(tokens[i]?.lower ?? '') &&
  tokens.slice(i + 1, i + 4).some((word) => word.lower === 'have');

const LOOKS_AHEAD =
  /^(is|are|was|were|be|set|due|plan|plans|planned|expected|expects|scheduled|going|wants|want|wanted|agree|agrees|agreed|vow|vows|vowed|decide|decided|decides|promise|promised|promises|intends|intend|hopes|hope|hoped|needs|has|have|had|ready|about|threatens|threatened|offers|offered|refuses|refused|proposes|proposed)$/;

/**
 * "Ministers to meet in December", "agreed to close on Friday" look ahead; behind any other verb an infinitive tells what for, and
 * the verb before it decides.
 */
function infinitive(tokens: readonly Token[], to: number): Outlook | undefined {
  if (LOOKS_AHEAD.test(tokens[to - 1]?.lower ?? '')) return 'future';
  const finite = tokens
    .slice(0, to)
    .some((token) => token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing')));
  return finite ? undefined : 'future';
}

import type { Token } from '../../language/parse.ts';

const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;
const CLOCK = /^(am|pm|a\.m\.?|p\.m\.?|o'clock|gmt|utc|est|edt|cet|bst)$/;
/** Words that make the number behind them a label: "Article 5", "Route 66", "number 12 bus". */
const LABEL =
  /^(no|no\.|number|nr|article|chapter|section|page|route|highway|interstate|flight|room|gate|platform|line|building|reactor|unit|block|phase|round|season|episode|part|day|week|game|group|grade|level|area|district|ward|pier|berth|lane|row|class|type|mark|model|formula|channel|point|paragraph|step|stage|version|option|case|proposition|resolution|act|title|world|top)$/;
const TIME_SHIFT = /^(ago|previously)$/;

/**
 * True where the number at tokens `at` to `next` (not included) counts nothing: a date, a year, a clock time, a score, an ordinal,
 * a label or part of a name ("Boeing 737"). Ages are counted as `age` by the caller and are not dropped here.
 */
export function isNotACount(
  tokens: readonly Token[],
  { at: start, next, unit }: { readonly at: number; readonly next: number; readonly unit: string },
): boolean {
  const token = tokens[start];
  const before = tokens[start - 1];
  const after = tokens[next];
  if (!token) return true;
  const digits = /^\d/.test(token.text);
  if (isBesideMonth(token, before, after)) return true;
  if (CLOCK.test(after?.lower ?? '') || token.kind === 'time') return true;
  if (isYear(tokens, start, next)) return true;
  if (
    LABEL.test(before?.lower ?? '') &&
    !/^(point|part|case|group|top|no|number|line)s?$/.test(before?.lower ?? '') &&
    !isNoun(after)
  )
    return true;
  if (/^(no\.|nr)$/.test(before?.lower ?? '')) return true;
  // "a number 12 bus"; but "evacuees now number 410" counts.
  if (before?.lower === 'number' && !/^(NOUN|ADV|AUX|PROPN)$/.test(tokens[start - 2]?.pos ?? 'DET'))
    return true;
  if (/^(bc|bce|ad|ce)$/.test(after?.lower ?? '') || before?.text === 'AD') return true;
  if (digits && isNameBefore(tokens, start)) return true;
  if (unit === 's' && isShift(tokens, next)) return true;
  if (unit !== 'one') return false;
  if (token.lower === 'one') return isPronounOne(tokens, start);
  return isScore(tokens, start, next);
}

const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'ADJ';

/** "2019", "in 1987", "the 2024 election"; but "2000 people" and "1500 homes" count. */
function isYear(tokens: readonly Token[], start: number, next: number): boolean {
  const token = tokens[start];
  if (!token || next !== start + 1 || !/^(1[5-9]|20)\d\d$/.test(token.text)) return false;
  const after = tokens[next];
  const before = tokens[start - 1]?.lower ?? '';
  if (/^(in|since|of|until|the|by|before|after|from|between|during|,|and|to|-|–)$/.test(before)) {
    return !(
      before === 'the' &&
      after?.pos === 'NOUN' &&
      after.lower.endsWith('s') &&
      after.lemma !== after.lower
    );
  }
  return !(after?.pos === 'NOUN' || after?.pos === 'ADJ' || after?.text === '%');
}

/** "Boeing 737", "Skirmish 4": digits right behind a capitalised name that is no sentence opening and no headline verb. */
function isNameBefore(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  if (MONTH.test(before?.lower ?? '') || tokens[start]?.text.includes(',')) return false;
  if (/^\p{Ll}+\p{Lu}/u.test(before?.text ?? '')) return true;
  if (before?.pos !== 'PROPN' || !/^[A-Z]/.test(before.text)) return false;
  if (/^(sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/.test(before.lower)) return false;
  const after = tokens[start + 1];
  const counts = after?.pos === 'NOUN' && after.lemma !== after.lower;
  return start >= 2 ? !counts : !counts && after !== undefined && after.pos !== 'NOUN';
}

/** "three years ago": a moment, which the dates take. */
const isShift = (tokens: readonly Token[], next: number): boolean =>
  TIME_SHIFT.test(tokens[next]?.lower ?? '');

/** "March 7", "22 February", "March 2019"; but "since January 6,500 refugees" and "by August 63,400". */
function isBesideMonth(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  const value = Number(token.lower.replace(/(st|nd|rd|th)$/, ''));
  const fits = (value >= 1 && value <= 31) || /^(1[5-9]|20)\d\d$/.test(token.lower);
  const capital = (word: Token | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '');
  if (fits && capital(before) && MONTH.test(before?.lower ?? '')) return true;
  return value <= 31 && capital(after) && MONTH.test(after?.lower ?? '');
}

/** "one of the men" counts; "no one", "one day", "one another", "this one" and "one says" do not. */
function isPronounOne(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.lower ?? '';
  const after = tokens[start + 1];
  if (/^(no|any|every|some|each|this|that|the|which|another|new)$/.test(before)) return true;
  if (!after) return false;
  if (/^(day|another|'s|time|way|thing)$/.test(after.lower)) return true;
  return after.pos === 'AUX' ? false : after.pos === 'PRON' || after.pos === 'ADV';
}

/** "3-1 win", "6-4 6-2", "won 2-0": a single token of two small numbers, or a ratio of votes, with no thing counted. */
function isScore(tokens: readonly Token[], start: number, next: number): boolean {
  const token = tokens[start];
  if (!token) return true;
  const after = tokens[next];
  return after?.text === ':' && after.start === token.end;
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small count in words or digits: "two" → 2, "a" → 1, "12" → 12; undefined for "several" and "a few". */
export function countWord(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (/^\d{1,4}$/.test(lower)) return Number(lower);
  if (lower === 'a' || lower === 'an') return 1;
  if (lower === 'twenty') return 20;
  if (lower === 'thirty') return 30;
  const index = WORDS.indexOf(lower);
  return index > 0 ? index : undefined;
}

import { detectAll } from 'tinyld';

/**
 * Function words that make up a quarter of English running text and hardly occur elsewhere. They are counted first,
 * because statistics on letters take English news full of Russian or Polish names for another language.
 */
const ENGLISH = new Set(
  'the of and to that was is for with on at by from as it has have had were said who this be are after but not his they which their would been will its'.split(
    ' ',
  ),
);

const FEWEST_WORDS = 12;
const ENGLISH_SHARE = 0.15;
const THE_SHARE = 0.015;
/** Below this tinyld is guessing. */
const LEAST_SURE = 0.1;
const READ = 6000;

/** ISO 639-1 code of the language that a text is written in; null when the text is too short to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, READ);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  // Chinese, Japanese and Thai do not part words with blanks.
  const solid =
    sample.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu)?.length ??
    0;
  if (words.length < FEWEST_WORDS && solid < 20) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length / words.length;
  const the = words.filter((word) => word === 'the').length / words.length;
  if (english >= ENGLISH_SHARE && the >= THE_SHARE) return 'en';
  const [best] = detectAll(sample);
  if (best === undefined || best.accuracy < LEAST_SURE) return null;
  // A list of names and numbers: letters say English or a cousin, words do not say anything.
  return best.lang;
}

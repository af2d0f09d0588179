/**
 * Function words that make up a quarter of English running text. They are counted first, because statistics on letters
 * take English news full of Russian or Polish names for another language.
 */
const ENGLISH = new Set(
  'the and with that from has been said who this were but not they which their would its his will are of to was is for on at by as it have had be after'.split(
    ' ',
  ),
);
/** Those of them that Danish ("at", "for"), Dutch ("was", "of") and their neighbours lack. */
const ONLY_ENGLISH = new Set(
  'the and with that from has been said who this were they which their would its his'.split(' '),
);

/** Languages that news is published in; tinyld also knows Klingon, and finds it in headlines. */
const NEWS = (
  'en de fr es pt it nl sv da no fi is pl cs sk hu ro bg sr mk sl hr lt lv et ru uk be el tr ar he fa ur hi bn ta te ' +
  'ml mr gu kn pa si ne th vi id ms tl zh ja ko my km lo ka hy az kk uz sw am so ca eu gl ga cy sq'
).split(' ');

const FEWEST_WORDS = 12;
/** Fewer words than this in Latin letters are a headline or two: names in it weigh more than its language. */
const SHORT = 40;
const ENGLISH_SHARE = 0.15;
const ONLY_ENGLISH_SHARE = 0.04;
const SHORT_ENGLISH_SHARE = 0.05;
/** Below this tinyld is guessing. */
const LEAST_SURE = 0.05;
/** Characters of a text that are looked at. */
const READ = 6000;

/** ISO 639-1 code of the language that a text is written in; null when the text is too short to tell. */
export async function languageOf(text: string): Promise<string | null> {
  const sample = text.slice(0, READ);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  // Chinese, Japanese and Thai do not part words with blanks.
  const solid = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;
  if (words.length < FEWEST_WORDS && (sample.match(solid)?.length ?? 0) < 20) return null;
  const share = (set: ReadonlySet<string>): number =>
    words.filter((word) => set.has(word)).length / words.length;
  const english = share(ENGLISH);
  if (english >= ENGLISH_SHARE && share(ONLY_ENGLISH) >= ONLY_ENGLISH_SHARE) return 'en';
  const latin = words.filter((word) => /^\p{sc=Latin}+$/u.test(word)).length / words.length;
  if (words.length < SHORT && latin > 0.5 && english >= SHORT_ENGLISH_SHARE) return null;
  // Its tables take some 50 MB, and nearly all that is read is English and has been told by now.
  const { detectAll } = await import('tinyld');
  const [best] = detectAll(sample, { only: NEWS });
  return best === undefined || best.accuracy < LEAST_SURE ? null : best.lang;
}

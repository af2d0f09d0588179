/**
 * How headlines take sides, as lists of word beginnings; general news English (verification desks' own vocabulary, hedges,
 * reporting verbs), no word of one event.
 */
const CUES: Readonly<Record<string, readonly string[]>> = {
  hoax: 'hoax fake faked bogus prank satir parody spoof photoshop doctored staged fabricat debunk myth fiction invent fooled duped pranked misled trolled viral snopes legend stunt'.split(
    ' ',
  ),
  deny: 'deny denie denial refut reject rebuff dismiss disput false untrue wrong incorrect inaccurate baseless unfounded nonsense lie lied alive safe retract apolog correct contradict shoot exaggerat'.split(
    ' ',
  ),
  not: [
    'not',
    'no',
    'never',
    'nobody',
    'none',
    'without',
    "n't",
    'isn',
    'didn',
    'wasn',
    'aren',
    'won',
    'doesn',
    'hasn',
  ],
  doubt:
    'doubt unclear unconfirm unverif question mystery skeptic sceptic cast whether really true truth too maybe why how what who is was did does are can if'.split(
      ' ',
    ),
  hedge:
    'may might could would should appear seem alleg reportedly apparently purported supposed suspect believ fear likely possib potential probabl perhaps rumor rumour speculat tip expect plan consider mull eye talk prepar set poised to'.split(
      ' ',
    ),
  report:
    'report claim say said source accord tell told video footage photo image leak watch reveal insider post tweet statement witness alleges'.split(
      ' ',
    ),
  confirm:
    'confirm official announc admit verif proof prove evidence identif acknowledg police pentagon authorit'.split(
      ' ',
    ),
};

const inFlow = (cue: string): boolean => cue.length <= 4;
const isCue = (cue: string, word: string): boolean => (inFlow(cue) ? word === cue : word.startsWith(cue));

/**
 * Marks of a pair for learning how a headline takes sides: its words, neighbouring words, the frame that remains when the
 * claim's words are masked, the claim's own words, and cues by where they stand towards the words that both share.
 */
export function headlineMarks(claim: string, headline: string): ReadonlySet<string> {
  const words = tokens(headline);
  const shared = new Set(tokens(claim).filter((word) => word.length > 3));
  const met = words.flatMap((word, at) => (shared.has(word) ? [at] : []));
  const frame = words
    .map((word) => (shared.has(word) ? '·' : word))
    .filter((word, at, all) => word !== '·' || all[at - 1] !== '·');
  return new Set([
    ...words.flatMap((word, at) => [`w:${word}`, `w:${word} ${words[at + 1] ?? '$'}`]),
    ...frame.flatMap((word, at) => [
      `s:${word} ${frame[at + 1] ?? '$'}`,
      `s:${word} ${frame[at + 1] ?? '$'} ${frame[at + 2] ?? '$'}`,
    ]),
    `first:${frame[0]}`,
    `last:${frame.at(-1)}`,
    ...tokens(claim).map((word) => `c:${word}`),
    ...cueMarks(words, met),
  ]);
}

function cueMarks(words: readonly string[], met: readonly number[]): readonly string[] {
  const found = Object.entries(CUES).flatMap(([name, cues]) =>
    words.flatMap((word, at) => (cues.some((cue) => isCue(cue, word)) ? [{ name, at }] : [])),
  );
  const names = [...new Set(found.map(({ name }) => name))].sort();
  const place = (at: number): string => {
    if (met.length === 0) return 'alone';
    if (at < Math.min(...met)) return 'before';
    return at > Math.max(...met) ? 'after' : 'among';
  };
  return [
    `cues:${names.join('+')}`,
    ...found.flatMap(({ name, at }) => [
      `cue:${name}`,
      `cue:${name}:${place(at)}`,
      `cue:${name}:${Math.min(at, 3)}`,
    ]),
    ...names.flatMap((one, i) => names.slice(i + 1).map((other) => `cues:${one}+${other}`)),
  ];
}

const tokens = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+(?:['’]\p{L}+)?|[?!:"“”‘’']/gu) ?? [];

/** A headline's standing towards a body: how its words are met in the whole and sentence by sentence. */
export interface Standing {
  /** Shares of the headline's weighted words that are met, and counts; always in the same order. */
  readonly values: readonly number[];
  /** Indices of the sentences, the nearest first. */
  readonly nearest: readonly number[];
}

export interface Body {
  readonly sentences: readonly string[];
  readonly words: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

const MOST_SENTENCES = 60;
const LONGEST_SENTENCE = 600;
const EMPTY = new Set(
  `the a an of to in on at for and or but is are was were be been has have had with by from as that this it its his her he
  she they their not no will would can could after over into out up about who what when how why says said say`.split(
    /\s+/,
  ),
);
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words that carry something, cut to six letters so that endings count little. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !EMPTY.has(word))
    .map((word) => (word.length > 6 ? word.slice(0, 6) : word.replace(/s$/, '')));
}

/** Splits an article's text for `standingIn`. */
export function readBody(text: string): Body {
  const sentences = [...segmenter.segment(text)]
    .map(({ segment }) => segment.trim().replace(/\s+/g, ' ').slice(0, LONGEST_SENTENCE))
    .filter((sentence) => sentence.length > 15)
    .slice(0, MOST_SENTENCES);
  const all = new Set(wordsOf(text));
  return { sentences, words: sentences.map((sentence) => new Set(wordsOf(sentence))), all };
}

/** Makes the function that tells how a headline stands to a body; words that few of the bodies have count more. */
export function createStanding(bodies: readonly Body[]): (headline: string, body: Body) => Standing {
  const holding = new Map<string, number>();
  for (const { all } of bodies) for (const word of all) holding.set(word, (holding.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + bodies.length / (1 + (holding.get(word) ?? 0)));
  return (headline, { words, all }) => {
    const asked = [...new Set(wordsOf(headline))];
    const whole = asked.reduce((sum, word) => sum + weight(word), 0) || 1;
    const met = (own: ReadonlySet<string>): number =>
      asked.reduce((sum, word) => sum + (own.has(word) ? weight(word) : 0), 0) / whole;
    const scores = words.map(met);
    const nearest = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const best = (rank: number): number => scores[nearest[rank] ?? -1] ?? 0;
    const known = asked.filter((word) => all.has(word));
    const values = [
      ...[met(all), known.length / Math.max(1, asked.length), best(0), best(1), best(2)],
      ...[Math.max(0, ...scores.slice(0, 3)), Math.max(0, ...known.map(weight))],
      ...[known.length, asked.length, scores.length, scores.filter((score) => score > 0.3).length],
    ];
    return { values, nearest };
  };
}

/** A text made readable for the tokenizer, and where each of its offsets stands in the text as stored. */
export interface Repaired {
  readonly text: string;
  place(offset: number): number;
}

/**
 * A name and the word after it that lost the space between them, as machine-made copies of news have:
 * "the Secretary of State, Antony Blinkenwho has said", "John Kirbyensuring that". The name must begin with a capital,
 * and what sticks to it must be a relative pronoun, a conjunction or a participle of saying that opens a clause.
 */
const STUCK =
  /\b(?<name>\p{Lu}\p{Ll}{2,}?)(?:who|which|whose|where|ensuring|saying|stating|adding|claiming|assuring|explaining|pointing)\s(?:has|have|had|is|was|were|will|said|the|that|his|her|its|their|he|she|it|they|a|in|on|at)\b/gu;

/** A full stop as the mark between hours and minutes, "3.14am", which would end a sentence after the hour. */
const CLOCK = /(?<=\b\d{1,2})\.(?=\d{2}\s?[ap]\.?m\b)/g;

/** Puts in spaces that were lost inside words and writes clock times with a colon; offsets keep pointing into `text`. */
export function repair(text: string, start = 0): Repaired {
  const gaps: number[] = [];
  for (const match of text.matchAll(STUCK)) gaps.push(match.index + (match.groups?.name?.length ?? 0));
  const clocks = text.replaceAll(CLOCK, ':');
  if (gaps.length === 0) return { text: clocks, place: (offset) => start + offset };
  const parts = [...gaps, text.length].map((gap, i) => clocks.slice(gaps[i - 1] ?? 0, gap));
  return {
    text: parts.join(' '),
    place: (offset) => start + offset - gaps.filter((gap, i) => gap + i < offset).length,
  };
}

import { countryOf } from '../slots/name/country.ts';
import type { Comparison } from './comparison.ts';
import { oncePer } from './once-per.ts';
import type { PreparedSide } from './prepared-side.ts';
import { stem } from './stem.ts';
import { weightOf } from './word-weight.ts';

/** The most prominent names of an article's setting tell its event. */
const PROMINENT = 3;
const MAIN = 2;

/** A sentence that names a day further back than this tells of something older than the news around it. */
const OLD_DAYS = 45;
const DAY = 86_400_000;

/** "Ten years ago this spring a train left the rails there": the year counts, whatever season follows. */
const LONG_AGO = /^["“‘]?(?:\p{L}+[ -]){0,3}(?:years?|decades?) (?:ago|earlier|before)\b/iu;

/** A word as rare as this belongs to one name: "Halloran" in "Halloran Creek", and not "Creek". */
const DISTINCTIVE = 0.85;

/**
 * Whether two sentences can be about one event. Another event shares words and figures, and even names the first one in
 * passing, but what its article is mainly about is unknown to the other article. A sentence of such an article still
 * counts where it names what the other is about: "two days after the ferry Queen of Lasso sank".
 */
export const aboutOneEvent = oncePer(({ claim, statement }: Comparison): boolean => {
  if (isBackground(claim) !== isBackground(statement)) return false;
  const [here, there] = [knowsTopic(statement, claim), knowsTopic(claim, statement)];
  return (here && there) || names(claim, statement) || names(statement, claim);
});

/** Share of one article's prominent names that the other article knows at all. */
export function topicShare(side: PreparedSide, other: PreparedSide): number {
  const prominent = prominentNames(side);
  return prominent.filter((name) => knows(other, name)).length / Math.max(1, prominent.length);
}

/** Whether an article knows what another is mainly about: one of its two most prominent names. */
function knowsTopic(reader: PreparedSide, other: PreparedSide): boolean {
  const main = mainNames(other);
  return main.length === 0 || main.some((name) => knows(reader, name));
}

/** What an article is about is what its title names; where that names nothing, what it mentions most. */
function mainNames(side: PreparedSide): readonly string[] {
  const prominent = prominentNames(side);
  const title = new Set((side.side.setting?.title.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).map(stem));
  const titled = prominent.filter((name) => name.split(' ').some((word) => title.has(stem(word))));
  return titled.length > 0 ? titled : prominent.slice(0, MAIN);
}

/** Whether a sentence itself names what the other article is mainly about. */
function names({ side }: PreparedSide, other: PreparedSide): boolean {
  const [first] = prominentNames(other);
  return first !== undefined && side.statement.names.some(({ canonical }) => canonical === first);
}

/** Every day that the sentence names is long before its article. */
export function isBackground({ side, published }: PreparedSide): boolean {
  if (published === null) return false;
  if (LONG_AGO.test(side.statement.quote)) return true;
  const dates = side.statement.dates.filter(({ resolved, bound }) => resolved && bound === null);
  return (
    dates.length > 0 && dates.every(({ end }) => published - Date.parse(end.slice(0, 10)) > OLD_DAYS * DAY)
  );
}

function knows({ side, background }: PreparedSide, name: string): boolean {
  if ((side.setting?.names ?? []).includes(name)) return true;
  return name.split(' ').some((word) => weightOf(stem(word)) >= DISTINCTIVE && background.has(stem(word)));
}

/** Countries are in half of the world's news; a narrower name, where there is one, tells the event. */
function prominentNames({ side }: PreparedSide): readonly string[] {
  const all = side.setting?.names ?? [];
  const narrow = all.filter((name) => countryOf(name) === undefined);
  return (narrow.length > 0 ? narrow : all).slice(0, PROMINENT);
}

import type { Comparison } from './comparison.ts';
import { oncePer } from './once-per.ts';
import { aboutOneEvent } from './one-event.ts';
import type { PreparedSide } from './prepared-side.ts';
import { stem } from './stem.ts';

/** The most prominent names of an article's setting tell its event. */
const PROMINENT = 3;

/**
 * Whether two sentences tell of two things, whatever words they share: their articles are about two events, they name places or
 * organisations and none in common, or one names what its article is about and the other article does not know it.
 */
export const apart = oncePer((comparison: Comparison): boolean => {
  const { claim, statement } = comparison;
  const [here, there] = [placing(claim), placing(statement)];
  return (
    !aboutOneEvent(comparison) ||
    (here.size > 0 && there.size > 0 && here.isDisjointFrom(there)) ||
    isForeign(here, claim, statement) ||
    isForeign(there, statement, claim)
  );
});

/** What a sentence names to say where and whose. Who told it is no place: "Nine were injured, a hospital told Euroline". */
function placing({ side }: PreparedSide): ReadonlySet<string> {
  const { names, content } = side.statement;
  const inside = names.filter(
    ({ kind, span }) => kind !== 'person' && span.start >= content.start && span.end <= content.end,
  );
  return new Set(inside.map(({ canonical }) => canonical));
}

/** The sentence names what its own article is about, and no word of that is in the other article. */
function isForeign(names: ReadonlySet<string>, own: PreparedSide, other: PreparedSide): boolean {
  const known = (word: string) => other.background.has(stem(word)) || other.stems.has(stem(word));
  const topics = own.side.setting?.names.slice(0, PROMINENT) ?? [];
  return (
    other.isInArticle &&
    topics.some((name) => names.has(name)) &&
    [...names].every((name) => !name.split(' ').some(known))
  );
}

import type { Faults } from './event-source.ts';

/** An order that has nothing to do with how things came, and is the same in every run with this seed. */
export function shuffled(seed: number): NonNullable<Faults['shuffle']> {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state;
  };
  return (messages) =>
    messages
      .map((message) => ({ message, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ message }) => message);
}

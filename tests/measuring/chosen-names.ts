/** The names that `--only a,b` chooses of those that there are, in their order; all without it. Throws at a name that is none. */
export function chosenNames(known: readonly string[], only: string | undefined): readonly string[] {
  if (only === undefined) return known;
  const wanted = only.split(',').map((name) => name.trim());
  const wrong = wanted.find((name) => !known.includes(name));
  if (wrong !== undefined) throw new Error(`Cannot measure "${wrong}": there are ${known.join(', ')}`);
  return known.filter((name) => wanted.includes(name));
}

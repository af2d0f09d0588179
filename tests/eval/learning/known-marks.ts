/** Gives ids to the marks that stand in rows of at least `least` groups, so that nothing is learnt of one event's words. */
export function knownMarks(
  rows: readonly { readonly group: string; readonly marks: Iterable<string> }[],
  least: number,
): ReadonlyMap<string, number> {
  const groups = new Map<string, Set<string>>();
  for (const { group, marks } of rows)
    for (const mark of marks) groups.set(mark, (groups.get(mark) ?? new Set()).add(group));
  const known = [...groups].filter(([, own]) => own.size >= least);
  return new Map(known.map(([mark], id) => [mark, id]));
}

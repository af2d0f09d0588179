/** Deals rows out to folds of about one size, so that no group stands in two folds: the largest group first. */
export function groupFolds(groups: readonly string[], folds: number): readonly number[] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(group, fold);
    filled[fold] = (filled[fold] ?? 0) + size;
  }
  return groups.map((group) => foldOf.get(group) ?? 0);
}

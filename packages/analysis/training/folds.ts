/** Deals groups out to folds in the order they come, so that no group stands in two folds. */
export function foldsOf(groups: readonly string[], count: number): readonly number[] {
  const order = new Map<string, number>();
  for (const group of groups) if (!order.has(group)) order.set(group, order.size % count);
  return groups.map((group) => order.get(group) ?? 0);
}

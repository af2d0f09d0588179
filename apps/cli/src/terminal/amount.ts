/** A number with its noun: "1 feed", "3 feeds". */
export const amount = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

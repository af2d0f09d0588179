const SHORTEST = 8;

/** Ids for people: cut to the shortest length, at least eight, at which no two of these look the same. */
export function shortIds(ids: readonly string[]): (id: string) => string {
  const whole = new Set(ids);
  let length = SHORTEST;
  while (new Set(Array.from(whole, (id) => id.slice(0, length))).size < whole.size) length += 1;
  return (id) => id.slice(0, length);
}

/**
 * An origin is a set of keys (publisher, wire, original of a copy …). Two things that share a key have one origin;
 * see `Analysis.originKeys` for how keys come about.
 */
export type OriginKeys = readonly string[];

/** Whether two have the same origin. Something without keys (a claim of the user's own) shares its origin with nobody. */
export function sharesOrigin(a: OriginKeys, b: OriginKeys): boolean {
  return a.some((key) => b.includes(key));
}

/** How many independent origins there are: the connected components over shared keys. What has no keys does not count. */
export function countOrigins(origins: readonly OriginKeys[]): number {
  let components: Set<string>[] = [];
  for (const keys of origins.filter((list) => list.length > 0)) {
    const touching = components.filter((component) => keys.some((key) => component.has(key)));
    const merged = new Set([...keys, ...touching.flatMap((component) => [...component])]);
    components = [...components.filter((component) => !touching.includes(component)), merged];
  }
  return components.length;
}

/**
 * An origin is a set of keys (publisher, wire, original of a copy …). Two things that share a key have one origin;
 * see `Analysis.originKeys` for how keys come about.
 *
 * A key that begins with `~` is a guess: "according to Norda" may name a wire or a person. It meets the key that it
 * guesses at (`~outlet:norda` meets `outlet:norda`, where an article says that Norda is a wire) and no other guess.
 */
export type OriginKeys = readonly string[];

const GUESS = '~';

/** Whether a key meets one of these, guesses meeting only what they guess at. */
function meets(key: string, keys: ReadonlySet<string>): boolean {
  return key.startsWith(GUESS) ? keys.has(key.slice(GUESS.length)) : keys.has(key) || keys.has(GUESS + key);
}

/** Whether two have the same origin. Something without keys (a claim of the user's own) shares its origin with nobody. */
export function sharesOrigin(a: OriginKeys, b: OriginKeys): boolean {
  const others = new Set(b);
  return a.some((key) => meets(key, others));
}

/** How many independent origins there are: the connected components over shared keys. What has no keys does not count. */
export function countOrigins(origins: readonly OriginKeys[]): number {
  let components: Set<string>[] = [];
  for (const keys of origins.filter((list) => list.length > 0)) {
    const touching = components.filter((component) => keys.some((key) => meets(key, component)));
    const merged = new Set([...keys, ...touching.flatMap((component) => [...component])]);
    components = [...components.filter((component) => !touching.includes(component)), merged];
  }
  return components.length;
}

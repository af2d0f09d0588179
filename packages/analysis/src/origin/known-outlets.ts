import outlets from './outlets.json' with { type: 'json' };

/** An outlet's name without article, accents, case and points, under which its spellings meet. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[.’']/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=\S)/, '');
}

const byName = new Map(
  outlets.flatMap(({ id, names }) => names.map((name) => [plainName(name), id] as const)),
);
const byDomain = new Map(
  outlets.flatMap(({ id, domains }) => domains.map((domain) => [domain, id] as const)),
);

/** The id of one of the world's large outlets by any of its names; undefined for others. */
export function knownByName(name: string): string | undefined {
  return byName.get(plainName(name));
}

/** The id of one of the world's large outlets by its registrable domain; undefined for others. */
export function knownByDomain(domain: string): string | undefined {
  return byDomain.get(domain);
}

const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/['’]/g, "['’]");

/** Source of a pattern that finds known names as they are written, longest first. */
export const KNOWN_NAMES: string = outlets
  .flatMap(({ names }) => names)
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');

import { parse } from 'tldts';
import { knownByDomain, knownByName, plainName } from './known-outlets.ts';
import { isGenericName, shortName } from './outlet-form.ts';

/** Cues that `creditsOfSentence` leaves on a name that may be an outlet's. */
const GUESSED = /^(?:according to|told|reported by|quoted by|cited by|citing)\s+(?=\p{Lu})/u;

/** What describes an outlet and is not its name. */
const DESCRIPTION = / (?:news agency|press agency|newswire|newspaper|magazine|website|online|com)$/;

/** One word under which "Coast Radio", "The Coast Radio" and the label of coastradio.example meet. */
function compact(name: string): string {
  const plain = plainName(name).replace(DESCRIPTION, '').replaceAll(' ', '');
  return plain.replace(/^the(?=.{4})/, '');
}

/** Keys of a site: its registrable domain and what it is called by, or the outlet that it is known to belong to. */
export function domainKeys(address: string): string[] {
  const { domain, domainWithoutSuffix, hostname } = parse(address);
  const site = domain ?? hostname;
  if (site === null) return [];
  const known = knownByDomain(site);
  if (known !== undefined) return [`outlet:${known}`];
  return [`domain:${site}`, ...(domainWithoutSuffix === null ? [] : nameKeys(domainWithoutSuffix))];
}

/** Keys of an outlet by its own name. A name that many have ("The Herald", "Daily News") is good for a guess only. */
export function nameKeys(name: string): string[] {
  const known = knownByName(name);
  const short = shortName(name)?.toLowerCase();
  const guess = short === undefined ? [] : [`~short:${short}`];
  if (known !== undefined) return [`outlet:${known}`, ...guess];
  const key = compact(name);
  if (key === '' || isGenericName(name)) return guess;
  return [`outlet:${key}`, ...guess, ...initialsOf(name)];
}

/** "PPS" for "Pacific Press Service": a guess at whom the initials mean. */
function initialsOf(name: string): string[] {
  const words = plainName(name)
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'and');
  return words.length < 3 ? [] : [`~outlet:${words.map((word) => word[0]).join('')}`];
}

/** Keys of an outlet as a text credits it. */
export function creditKeys(credit: string): string[] {
  const guessed = credit.replace(GUESSED, '');
  if (guessed !== credit) return nameKeys(guessed).map((key) => `~${key.replace(/^~/, '')}`);
  if (/^\S+\.\p{L}{2,}$/u.test(credit) && knownByName(credit) === undefined) return domainKeys(credit);
  const known = knownByName(credit);
  const short = shortName(credit);
  const isShort = known === undefined && short !== undefined && plainName(credit) === short.toLowerCase();
  return isShort ? [`short:${short.toLowerCase()}`] : nameKeys(credit);
}

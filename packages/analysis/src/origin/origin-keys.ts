import type { OriginFacts, Publisher } from '@claimwire/core';
import { knownByName, plainName } from './known-outlets.ts';
import { creditKeys, domainKeys, nameKeys } from './outlet-key.ts';

/** Sites that pass on other outlets' articles: what they name as the source is the publisher then. */
const AGGREGATORS = new Set([
  'google.com',
  'yahoo.com',
  'msn.com',
  'apple.news',
  'flipboard.com',
  'newsbreak.com',
  'smartnews.com',
  'feedburner.com',
  'feedly.com',
  'bing.com',
]);

/** "NYT > World News", "World | Coast Radio": feeds name the section with the outlet. */
const SECTION = /\s+[-–—|>»:·]\s+|\s*[|>»]\s*/u;

function publisherKeys({ name, domain, family }: Publisher): string[] {
  const keys = [
    ...(family === null
      ? []
      : [`family:${plainName(family)}`, ...nameKeys(family).filter((key) => !key.startsWith('~'))]),
    ...(domain === null ? [] : domainKeys(domain)),
  ];
  const known =
    keys.some((key) => key.startsWith('outlet:')) && !keys.some((key) => key.startsWith('domain:'));
  const parts = name.split(SECTION).filter((part) => part !== '');
  const named = parts.find((part) => knownByName(part) !== undefined);
  // A site that is known by its address is not to be taken for whatever its feed is called.
  if (known) return [...keys, ...nameKeys(name).filter((key) => key.startsWith('~short:'))];
  return [
    ...keys,
    ...nameKeys(named ?? name),
    ...(parts.length > 1 ? parts.flatMap((part) => nameKeys(part)) : []),
  ];
}

/**
 * Keys of where something comes from; see `Analysis.originKeys`. `outlet:` names, `domain:` registrable domains of sites
 * that are not known by name, `family:` declared publisher families, `short:` names such as "the Chronicle".
 */
export function originKeys({ publisher, source, credits }: OriginFacts): string[] {
  const passedOn = source !== null && publisher?.domain != null && AGGREGATORS.has(publisher.domain);
  const keys = [
    ...(publisher === null || passedOn ? [] : publisherKeys(publisher)),
    ...(source === null
      ? []
      : [...nameKeys(source.name), ...(source.url === null ? [] : domainKeys(source.url))]),
    ...credits.flatMap(creditKeys),
  ];
  const firm = new Set(keys.filter((key) => !key.startsWith('~')));
  return [...new Set(keys)].filter((key) => !(key.startsWith('~') && firm.has(key.slice(1)))).sort();
}

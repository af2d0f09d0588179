import type { FeedHints, ParsedFeed } from '@claimwire/core';
import { updatePause } from './update-pause.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a feed says of when and where to ask for it. */
export type HintsAndLinks = Pick<ParsedFeed, 'hints' | 'links'>;

/** Of a feed that says nothing. */
export const NO_HINTS: FeedHints = { ttlSeconds: null, skipHours: [], skipDays: [] };

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const elements = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child) => typeof child !== 'string');

const textOf = ({ children }: XmlElement): string =>
  children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();

/**
 * Reads the head of a feed: `ttl`, `skipHours`, `skipDays` (RSS 2.0), the syndication module, and the links to its hub
 * and to itself. `root` is the root element or the channel.
 */
export function feedHints(root: XmlElement): HintsAndLinks {
  const head = elements(root).flatMap((child) =>
    child.name.toLowerCase() === 'channel' ? elements(child) : [child],
  );
  const named = (name: string): XmlElement | undefined =>
    head.find((child) => child.name.toLowerCase() === name);
  const text = (name: string): string | undefined => {
    const found = named(name);
    return found && textOf(found);
  };
  const skipped = (name: string, read: (text: string) => number): number[] => {
    const values = elements(named(name) ?? EMPTY).map((child) => read(textOf(child)));
    return [...new Set(values.filter((value) => value >= 0))].sort((a, b) => a - b);
  };
  return {
    hints: {
      ttlSeconds: updatePause(text('ttl'), text('sy:updateperiod'), text('sy:updatefrequency')),
      skipHours: skipped('skiphours', hour),
      skipDays: skipped('skipdays', (day) => DAYS.indexOf(day.slice(0, 3).toLowerCase())),
    },
    links: { hub: link(head, 'hub'), self: link(head, 'self') },
  };
}

const EMPTY: XmlElement = { name: '', written: '', attributes: {}, children: [], base: null };

/** RSS 0.91 counted the hours from 1 to 24; everyone since from 0 to 23. */
function hour(text: string): number {
  if (!/^\d{1,2}$/.test(text)) return -1;
  const value = Number(text);
  return value === 24 ? 0 : value > 24 ? -1 : value;
}

function link(head: readonly XmlElement[], rel: string): string | null {
  for (const { name, attributes, base } of head) {
    if (name !== 'atom:link' && name.toLowerCase() !== 'link') continue;
    if (!(attributes.rel ?? '').toLowerCase().split(/\s+/).includes(rel)) continue;
    const url = URL.parse(attributes.href?.trim() ?? '', base ?? undefined);
    if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  }
  return null;
}

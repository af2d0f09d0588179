import type { Alert } from '@claimwire/core';
import { generateAtomFeed } from 'feedsmith';
import { claimLink } from '../wording/claim-link.ts';
import { describeAlert } from '../wording/describe-alert.ts';
import { entryHtml } from './entry-html.ts';
import { entryId, FEED_TITLE, type FeedPlace, newestFirst } from './feed-place.ts';

/**
 * Alerts as Atom 1.0 (RFC 4287), newest first, all that are given. Each entry keeps its id wherever the feed is served;
 * it leads to the claim in the console, or without one to the new article. Serve it as `application/atom+xml`.
 */
export function renderAtom(alerts: readonly Alert[], { updated, self, console }: FeedPlace): string {
  const sorted = newestFirst(alerts);
  return generateAtomFeed({
    id: 'urn:claimwire:alerts',
    title: { value: FEED_TITLE, type: 'text' },
    updated: new Date(sorted[0]?.at ?? updated),
    authors: [{ name: 'claimwire' }],
    links: [
      ...(self === undefined ? [] : [{ href: self, rel: 'self', type: 'application/atom+xml' }]),
      ...(console === undefined ? [] : [{ href: console, rel: 'alternate', type: 'text/html' }]),
    ],
    entries: sorted.map((alert) => {
      const words = describeAlert(alert);
      const link = claimLink(console, alert.claim.id) ?? words.statement.link;
      return {
        id: entryId(alert),
        title: { value: words.headline, type: 'text' },
        ...(link === null ? {} : { links: [{ href: link, rel: 'alternate', type: 'text/html' }] }),
        published: new Date(alert.at),
        updated: new Date(alert.at),
        categories: [{ term: alert.relation }],
        summary: { value: words.reasons.join('; '), type: 'text' },
        content: { value: entryHtml(words), type: 'html' },
      };
    }),
  });
}

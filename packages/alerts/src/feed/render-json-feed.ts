import type { Alert } from '@claimwire/core';
import { claimLink } from '../wording/claim-link.ts';
import { describeAlert } from '../wording/describe-alert.ts';
import { entryHtml } from './entry-html.ts';
import { entryId, FEED_TITLE, type FeedPlace, newestFirst } from './feed-place.ts';

/** Alerts as JSON Feed 1.1, newest first, all that are given; ids and links as in `renderAtom`. Serve it as `application/feed+json`. */
export function renderJsonFeed(
  alerts: readonly Alert[],
  { self, console }: Omit<FeedPlace, 'updated'>,
): string {
  // Written here, since feedsmith leaves out `items`, which is required, when there are none.
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: FEED_TITLE,
    ...(console === undefined ? {} : { home_page_url: console }),
    ...(self === undefined ? {} : { feed_url: self }),
    language: 'en',
    items: newestFirst(alerts).map((alert) => {
      const words = describeAlert(alert);
      const link = claimLink(console, alert.claim.id) ?? words.statement.link;
      return {
        id: entryId(alert),
        ...(link === null ? {} : { url: link }),
        ...(words.statement.link === null ? {} : { external_url: words.statement.link }),
        title: words.headline,
        summary: words.reasons.join('; '),
        content_html: entryHtml(words),
        date_published: alert.at,
        tags: [alert.relation],
      };
    }),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

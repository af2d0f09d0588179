import { renderAtom, renderJsonFeed } from '@claimwire/alerts';
import { type DeliveredAlert, type PageCursor, pageOfAlerts, toInstant } from '@claimwire/core';
import { type Context, Hono } from 'hono';
import type { ApiServices } from '../api-services.ts';

/** A feed tells the latest; whoever reads it weekly has missed none on most desks. */
const MOST = 100;

/** `/alerts.atom` and `/alerts.json`: the latest alerts for a feed reader. */
export function alertFeedRoutes(services: ApiServices): Hono {
  const feed = async (c: Context, render: typeof renderAtom, type: string) => {
    const { console } = services.configuration;
    const place = { self: c.req.url, ...(console !== undefined && { console }) };
    const updated = toInstant(services.clock());
    const body = render(await latest(services), { updated, ...place });
    return new Response(services.mask(body), {
      headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
    });
  };
  return new Hono()
    .get('/alerts.atom', (c) => feed(c, renderAtom, 'application/atom+xml'))
    .get('/alerts.json', (c) => feed(c, renderJsonFeed, 'application/feed+json'));
}

async function latest(services: ApiServices): Promise<readonly DeliveredAlert[]> {
  const alerts: DeliveredAlert[] = [];
  let cursor: PageCursor | null | undefined;
  while (cursor !== null && alerts.length < MOST) {
    const page = await pageOfAlerts(services, {}, { limit: MOST, cursor });
    alerts.push(...page.items);
    cursor = page.cursor;
  }
  return alerts.slice(0, MOST);
}

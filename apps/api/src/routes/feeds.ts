import { feedRecord, knownFeeds, subscriptionsOf } from '@claimwire/core';
import { Hono } from 'hono';
import { answer } from '../answer.ts';
import type { ApiServices } from '../api-services.ts';

/** `/feeds`: every configured feed, how it is doing, and how claimwire stands with its hub. */
export function feedRoutes(services: ApiServices): Hono {
  return new Hono().get('/', async () => {
    const feeds = await knownFeeds(services);
    const subscriptions = await subscriptionsOf(
      services,
      feeds.map(({ id }) => id),
    );
    const items = feeds.map((feed) => feedRecord(feed, subscriptions.get(feed.id)));
    return answer(services, { items, next: null });
  });
}

import { feedRecord, knownFeeds } from '@claimwire/core';
import { Hono } from 'hono';
import { answer } from '../answer.ts';
import type { ApiServices } from '../api-services.ts';

/** `/feeds`: every configured feed and how it is doing. */
export function feedRoutes(services: ApiServices): Hono {
  return new Hono().get('/', async () =>
    answer(services, { items: (await knownFeeds(services)).map(feedRecord), next: null }),
  );
}

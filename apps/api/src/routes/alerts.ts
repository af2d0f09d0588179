import { Instant, pageOfAlerts } from '@claimwire/core';
import { Hono } from 'hono';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { ApiServices } from '../api-services.ts';
import { Paging, pageRecord } from '../paging.ts';
import { Flag, readQuery } from '../read-input.ts';

const ListQuery = z.object({
  ...Paging,
  since: z
    .union(
      [Instant, z.iso.datetime({ offset: true }), z.iso.date()],
      'wants a date or a time with its offset',
    )
    .transform((text) => new Date(text).toISOString())
    .optional(),
  suppressed: Flag,
});

/** `/alerts`: the raised alerts, newest first, and what became of each. */
export function alertRoutes(services: ApiServices): Hono {
  return new Hono().get('/', async (c) => {
    const { limit, cursor, since, suppressed } = readQuery(c, ListQuery);
    const filter = { suppressed, ...(since !== undefined && { since }) };
    const page = await pageOfAlerts(services, filter, { limit, cursor });
    return answer(
      services,
      pageRecord(page, (alert) => alert),
    );
  });
}

import { Hono } from 'hono';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { ApiServices } from '../api-services.ts';
import { readBody } from '../read-input.ts';

const Ids = z.array(z.string().min(1)).min(1).max(1000);

/** `/dead-letters`: what was given up, sending it again, and forgetting it. */
export function deadLetterRoutes({ deadLetters, ...services }: ApiServices): Hono {
  return new Hono()
    .get('/', async () => answer(services, { items: await deadLetters.list(), next: null }))
    .post('/retry', async (c) => {
      const { ids } = await readBody(c, z.strictObject({ ids: Ids.optional() }));
      const count = await deadLetters.retry(ids);
      services.telemetry.info('dead letters sent again', { count });
      return answer(services, { type: 'retried', count });
    })
    .post('/drop', async (c) => {
      const { ids } = await readBody(c, z.strictObject({ ids: Ids }));
      const count = await deadLetters.drop(ids);
      services.telemetry.info('dead letters dropped', { count });
      return answer(services, { type: 'dropped', count });
    });
}

import { receiveFromHub } from '@claimwire/core';
import { Hono } from 'hono';
import type { ApiServices } from '../api-services.ts';

/** `/websub/ID`: where the hub of a feed asks back and pushes. Hubs have no token; the key and the signature are the check. */
export function hubRoutes(services: ApiServices): Hono {
  return new Hono().on(['GET', 'POST'], '/:feedId', async (c) => {
    const { status, body } = await receiveFromHub(services, c.req.param('feedId'), {
      method: c.req.method,
      query: new URL(c.req.url).searchParams,
      header: (name) => c.req.header(name) ?? null,
      body: new Uint8Array(await c.req.arrayBuffer()),
    });
    return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  });
}

import { StrangeCursor } from '@claimwire/core';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ApiServices } from './api-services.ts';
import { authenticate } from './authenticate.ts';
import { problem } from './problem.ts';
import { alertFeedRoutes } from './routes/alert-feeds.ts';
import { alertRoutes } from './routes/alerts.ts';
import { articleRoutes } from './routes/articles.ts';
import { channelRoutes } from './routes/channels.ts';
import { claimRoutes } from './routes/claims.ts';
import { deadLetterRoutes } from './routes/dead-letters.ts';
import { feedRoutes } from './routes/feeds.ts';
import { hubRoutes } from './routes/hubs.ts';

/** A sentence, or a list of ids. */
const MOST_BYTES = 100_000;

/**
 * The HTTP API: what `--json` shows, page by page, for the console and for scripts. Everything but `/health` and the
 * hubs' door wants the token; whatever goes wrong is a problem document (RFC 9457).
 */
export function createApi(services: ApiServices): Hono {
  const { telemetry, isToken } = services;
  const api = new Hono();
  api.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    // By its pattern: an address may hold what nobody else is to know.
    telemetry.info('answered', { method: c.req.method, route: routePath(c, -1), status: c.res.status });
  });
  api.notFound(() => problem(404, 'Cannot answer: there is nothing at this address'));
  api.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof StrangeCursor)
      return problem(400, 'Cannot read on: the cursor is not from this list');
    telemetry.count('ApiErrors');
    telemetry.error('request failed', error);
    return problem(500, 'Cannot answer: something went wrong here; the log says what');
  });
  api.get('/health', () => Response.json({ status: 'ok' }));
  api.route('/websub', hubRoutes(services));
  api.use(authenticate(isToken));
  api.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => problem(413, `Cannot read the body: it is longer than ${MOST_BYTES} bytes`),
    }),
  );
  api.route('/claims', claimRoutes(services));
  api.route('/alerts', alertRoutes(services));
  api.route('/', alertFeedRoutes(services));
  api.route('/articles', articleRoutes(services));
  api.route('/feeds', feedRoutes(services));
  api.route('/channels', channelRoutes(services));
  api.route('/dead-letters', deadLetterRoutes(services));
  return api;
}

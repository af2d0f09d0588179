import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import fresh from 'fresh';
import { slugOf } from './article-link.ts';
import { editionOf } from './edition.ts';
import { articles } from './newsroom.ts';
import { outlets } from './outlets.ts';
import { type Rendered, renderFeed } from './render-feed.ts';
import { renderPage } from './render-page.ts';

/** A feed of the running newsroom, with what a subscriber's configuration says of it. */
export interface NewsroomFeed {
  readonly url: string;
  readonly name: string;
  /** Id of its outlet. */
  readonly outlet: string;
  /** Publisher family: all hosts are one here, so that the family is what tells outlets apart. */
  readonly publisher: string;
  /** Whether the article has to be read from its page, since the feed carries only a summary. */
  readonly fullText: boolean;
}

/** The sample newsroom as a running HTTP server. */
export interface Newsroom {
  /** Address without a slash at its end. */
  readonly url: string;
  readonly feeds: readonly NewsroomFeed[];
  /** Moves the newsroom's clock: what was published by then is there, what came later is not there yet. */
  setTime(now: Date): void;
  /** Drops open connections and resolves when the port is free. */
  close(): Promise<void>;
}

interface Resource extends Rendered {
  readonly modified: string;
}

function find(path: string, baseUrl: string, now: Date | undefined): Resource | undefined {
  const [, outletId, name] = path.split('/');
  const outlet = outlets.find(({ id }) => id === outletId);
  if (!outlet) return undefined;
  if (name === 'feed') {
    return { ...renderFeed(outlet, baseUrl, now), modified: editionOf(outlet, baseUrl, now).updated };
  }
  const article = articles.find((each) => each.outlet === outlet.id && slugOf(each) === name);
  if (!article || (now && new Date(article.published) > now)) return undefined;
  return { ...renderPage(outlet, article), modified: article.published };
}

function answer(request: IncomingMessage, response: ServerResponse, resource: Resource): void {
  const headers = {
    // Weak, since the packed and the plain body share it (RFC 9110, section 8.8.1).
    etag: `W/"${createHash('sha256').update(resource.body).digest('base64url').slice(0, 22)}"`,
    'last-modified': new Date(resource.modified).toUTCString(),
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
  };
  if (fresh(request.headers, headers)) {
    response.writeHead(304, headers).end();
    return;
  }
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = packed ? gzipSync(resource.body) : Buffer.from(resource.body);
  response.writeHead(200, {
    ...headers,
    'content-type': resource.contentType,
    'content-length': body.byteLength,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves every outlet's feed under `/OUTLET/feed` and every article's page under `/OUTLET/SLUG`, with validators and
 * gzip. Port 0 takes a free one. Before `setTime` is called, everything is published.
 * Rejects with what the operating system says when the port cannot be had.
 */
export async function startNewsroom({ host, port }: { host: string; port: number }): Promise<Newsroom> {
  let now: Date | undefined;
  let url = '';
  const server = createServer((request, response) => {
    const resource = find((request.url ?? '/').replace(/\?.*/, ''), url, now);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (resource) {
      answer(request, response, resource);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No such page.\n');
    }
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`Cannot start the newsroom "${host}:${port}": the server has no port`);
  }
  url = `http://${host}:${address.port}`;
  return {
    url,
    feeds: outlets.map(({ id, name, domain, fullContentInFeed }) => ({
      url: `${url}/${id}/feed`,
      name,
      outlet: id,
      publisher: domain,
      fullText: !fullContentInFeed,
    })),
    setTime: (moment) => {
      now = moment;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

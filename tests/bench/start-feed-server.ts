import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Feeds on loopback that answer a conditional request with 304. */
export interface FeedServer {
  readonly urls: readonly string[];
  /** Addresses that they are spread over. */
  readonly hosts: number;
  /** Answers so far, by status. */
  readonly answered: ReadonlyMap<number, number>;
  close(): Promise<void>;
}

const ITEMS = 2;

/** Hosts are asked one request at a time, so a thousand feeds of one host would measure nothing but waiting. */
const HOSTS = 50;

/** Starts `count` feeds of two items each, title and summary, on fifty addresses of loopback (one where there is but one). */
export async function startFeedServer(count: number): Promise<FeedServer> {
  const answered = new Map<number, number>();
  const end = (response: ServerResponse, status: number, body?: string): void => {
    answered.set(status, (answered.get(status) ?? 0) + 1);
    response.statusCode = status;
    response.end(body);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const number = Number(/^\/feed\/(\d+)$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
    const tag = `"feed-${number}"`;
    if (!(number < count)) end(response, 404);
    else if (request.headers['if-none-match'] === tag) end(response.setHeader('etag', tag), 304);
    else {
      response.setHeader('etag', tag).setHeader('content-type', 'application/rss+xml; charset=utf-8');
      end(response, 200, feed(number));
    }
  };
  const servers: Server[] = [];
  const hosts: string[] = [];
  for (let i = 1; i <= HOSTS; i += 1) {
    const server = createServer(answer);
    const host = `127.0.0.${i}`;
    const port = await listening(server, host);
    // Only Linux answers on all of 127.0.0.0/8 without being told to.
    if (port === null) break;
    servers.push(server);
    hosts.push(`http://${host}:${port}`);
  }
  return {
    urls: Array.from({ length: count }, (_, i) => `${hosts[i % hosts.length]}/feed/${i}`),
    hosts: hosts.length,
    answered,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

/** The port that it listens on; null where the machine has no such address. */
async function listening(server: Server, host: string): Promise<number | null> {
  const outcome = Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ]);
  server.listen(0, host);
  const address = (await outcome) ? server.address() : null;
  return typeof address === 'object' && address !== null ? address.port : null;
}

/** Items say nothing that could be checked: what is measured is polling, and `pipeline` measures the rest. */
function feed(number: number): string {
  const items = Array.from({ length: ITEMS }, (_, i) => {
    const link = `http://outlet${number}.example/${number}-${i}`;
    const date = new Date(Date.UTC(2024, 2, 22, i)).toUTCString();
    return `<item><title>Pictures ${number}-${i}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description>Gallery ${i}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Outlet ${number}</title><link>http://outlet${number}.example/</link><description>Bench</description>${items.join('')}</channel></rss>`;
}

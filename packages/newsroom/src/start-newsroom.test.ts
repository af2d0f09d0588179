import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles, moments } from './newsroom.ts';
import { type Newsroom, startNewsroom } from './start-newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom({ host: '127.0.0.1', port: 0 });
});
afterAll(() => newsroom.close());

const itemsIn = (body: string) => body.match(/<item[ >]|<entry>|"date_published"/g)?.length ?? 0;
const feedUrl = (outlet: string) => newsroom.feeds.find((feed) => feed.outlet === outlet)!.url;

describe('startNewsroom', () => {
  it('grows by one article at every moment, over all feeds', async () => {
    const count = async () => {
      const bodies = await Promise.all(newsroom.feeds.map(async ({ url }) => (await fetch(url)).text()));
      return bodies.reduce((sum, body) => sum + itemsIn(body), 0);
    };
    newsroom.setTime(new Date(moments[0]!.getTime() - 1));
    expect(await count()).toBe(0);
    for (const at of [0, 1, 9, moments.length - 1]) {
      newsroom.setTime(moments[at]!);
      expect(await count()).toBe(at + 1);
    }
    expect(moments).toHaveLength(articles.length);
  });

  it('answers 304 to its own validators until something new appears', async () => {
    const url = feedUrl('comet');
    newsroom.setTime(new Date('2024-03-21T13:40:00Z'));
    const first = await fetch(url);
    const etag = first.headers.get('etag')!;
    const lastModified = first.headers.get('last-modified')!;
    // fetch() adds "cache-control: no-cache" to a conditional request and so asks for a full answer; node:http does not.
    const status = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(url, { headers }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
    expect(lastModified).toBe('Thu, 21 Mar 2024 13:40:00 GMT');
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-modified-since': lastModified })).toBe(304);
    newsroom.setTime(new Date('2024-03-22T16:00:00Z'));
    expect(await status({ 'if-none-match': etag })).toBe(200);
    expect(await status({ 'if-modified-since': lastModified })).toBe(200);
    expect((await fetch(url)).headers.get('etag')).not.toBe(etag);
  });

  it('packs with gzip for those who take it, and only for them', async () => {
    const url = feedUrl('anchor');
    const packed = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
  });

  it('serves the pages that summary-only feeds link to, from the time they are published', async () => {
    newsroom.setTime(moments.at(-1)!);
    const body = await (await fetch(feedUrl('kestrel'))).text();
    const links = [...body.matchAll(/<link>(http:\/\/127[^<]+)<\/link>/g)].map(([, link]) => link!);
    expect(links).toHaveLength(3);
    for (const link of links) {
      const page = await fetch(link);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    newsroom.setTime(new Date('2024-03-01T00:00:00Z'));
    expect((await fetch(links[0]!)).status).toBe(404);
  });

  it('answers 404 and 405 to what it does not serve', async () => {
    expect((await fetch(`${newsroom.url}/nobody/feed`)).status).toBe(404);
    expect((await fetch(newsroom.url)).status).toBe(404);
    expect((await fetch(feedUrl('post'), { method: 'POST' })).status).toBe(405);
  });
});

import { expect, test } from 'vitest';
import { readFeed, rss } from '../fixtures/read-feed.ts';

test('skipHours and skipDays are read in GMT hours and days from Sunday, each once and in order', async () => {
  const { hints } = await readFeed(
    rss(
      '',
      `<ttl>45</ttl><skipHours><hour>7</hour><hour> 3 </hour><hour>3</hour><hour>24</hour><hour>99</hour><hour>noon</hour></skipHours>
       <skipDays><day>Saturday</day><day>sunday</day><day>Caturday</day></skipDays>`,
    ),
  );
  expect(hints).toEqual({ ttlSeconds: 2700, skipHours: [0, 3, 7], skipDays: [0, 6] });
});

test('the longer of ttl and update period counts', async () => {
  const { hints } = await readFeed(
    rss(
      '',
      `<ttl>5</ttl><sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod>`,
    ),
  );
  expect(hints.ttlSeconds).toBe(3600);
});

test.each([
  [
    'RSS',
    rss(
      '',
      `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://news.example/feed"/>
       <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>`,
    ),
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>T</title>
     <link rel="self" href="feed"/><link rel="hub" href="https://hub.example/"/></feed>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      feed_url: 'https://news.example/feed',
      hubs: [
        { type: 'rssCloud', url: 'https://cloud.example/' },
        { type: 'WebSub', url: 'https://hub.example/' },
      ],
      items: [],
    }),
  ],
])('%s names its hub and itself', async (_, text) => {
  expect((await readFeed(text)).links).toEqual({
    hub: 'https://hub.example/',
    self: 'https://news.example/feed',
  });
});

test('a link that is no web address is none', async () => {
  const { links } = await readFeed(rss('', '<link rel="hub" href="javascript:alert(1)"/>'));
  expect(links).toEqual({ hub: null, self: null });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpmlFeed } from './outline.ts';
import { readOpml } from './read-opml.ts';
import { writeOpml } from './write-opml.ts';

const feed = (name: string, more: Partial<OpmlFeed> = {}): OpmlFeed => ({
  url: `https://${name}.example/feed`,
  name,
  folder: null,
  publisher: null,
  intervalSeconds: null,
  fullText: false,
  ...more,
});

test('what writeOpml() writes readOpml() reads, folders and our own attributes included', () => {
  const feeds = [
    feed('harbour', { publisher: 'Quay & Sons "Ltd"', intervalSeconds: 600, fullText: true }),
    feed('coast', { folder: 'World/Sea' }),
    feed('inland', { folder: 'World' }),
  ];
  const read = readOpml(writeOpml(feeds));
  expect(read.kind === 'feeds' && [...read.feeds].sort((a, b) => a.url.localeCompare(b.url))).toEqual(
    feeds.sort((a, b) => a.url.localeCompare(b.url)),
  );
});

test('writeOpml() declares its namespace', () => {
  expect(writeOpml([feed('harbour', { fullText: true })])).toMatch(
    /<opml[^>]* xmlns:claimwire="https?:\/\/[^"]+"/,
  );
});

test('readOpml() takes OPML of other readers: nested folders, no type, a feed listed twice', () => {
  const text = `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
    <outline text="News"><outline text="Deep"><outline title="Harbour" text="H" xmlUrl="https://h.example/rss"/></outline></outline>
    <outline text="Harbour again" xmlUrl="https://h.example/rss"/><outline text="Only a note"/></body></opml>`;
  expect(readOpml(text)).toEqual({
    kind: 'feeds',
    title: 'Mine',
    feeds: [
      {
        url: 'https://h.example/rss',
        name: 'Harbour',
        folder: 'News/Deep',
        publisher: null,
        intervalSeconds: null,
        fullText: false,
      },
    ],
  });
});

test.each(['', 'words', '<rss version="2.0"><channel/></rss>', '{"a":1}'])(
  'readOpml() refuses "%s"',
  (text) => {
    expect(readOpml(text)).toMatchObject({ kind: 'not-opml', why: expect.stringMatching(/./) });
  },
);

test('OPML survives any name', () => {
  const name = fc
    .string({ minLength: 1 })
    .map((text) => text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.webUrl(), name, name, (url, title, publisher) => {
      const feed: OpmlFeed = {
        url,
        name: title,
        folder: null,
        publisher,
        intervalSeconds: 60,
        fullText: true,
      };
      const read = readOpml(writeOpml([feed]));
      expect(read.kind === 'feeds' && read.feeds).toEqual([feed]);
    }),
  );
});

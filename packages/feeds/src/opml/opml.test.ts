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

test('a feed without a name has none when it is read again', () => {
  const nameless = feed('harbour', { name: null });
  expect(readOpml(writeOpml([nameless]))).toMatchObject({ feeds: [nameless] });
});

test('readOpml() knows our attributes by their namespace, whatever the prefix', () => {
  const own = feed('harbour', { publisher: 'Quay', intervalSeconds: 600, fullText: true });
  const text = writeOpml([own]).replaceAll('claimwire:', 'ns0:').replace('xmlns:claimwire', 'xmlns:ns0');
  expect(text).toContain('ns0:publisher');
  expect(readOpml(text)).toMatchObject({ feeds: [own] });
});

test.each([
  [
    'bare ampersands',
    '<opml version="2.0"><body><outline text="A & B" xmlUrl="https://harbour.example/feed"/></body></opml>',
  ],
  [
    'a line of warning before it',
    '\nWarning\n<opml version="2.0"><body><outline text="A &amp; B" xmlUrl="https://harbour.example/feed"/></body></opml>',
  ],
  [
    'ends that are missing',
    '<opml version="2.0"><body><outline text="A &#38; B" xmlUrl="https://harbour.example/feed"/>',
  ],
  [
    'names of elements in capitals',
    '<OPML VERSION="2.0"><BODY><OUTLINE TEXT="A &amp; B" XMLURL="https://harbour.example/feed"/></BODY></OPML>',
  ],
  [
    'control characters',
    '<opml version="2.0"><body><outline text="A \u0001&amp; B" xmlUrl="https://harbour.example/feed"/></body></opml>',
  ],
])('readOpml() reads a list with %s', (_, text) => {
  expect(readOpml(text)).toMatchObject({ feeds: [feed('harbour', { name: 'A & B' })] });
});

test.each([
  [
    'entities that multiply',
    `<!DOCTYPE opml [${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]><opml version="2.0"><body><outline text="&a19;"/></body></opml>`,
  ],
  ['100,000 levels', `<opml version="2.0"><body>${'<outline text="f">'.repeat(1e5)}`],
])('readOpml() ends soon with %s', (_, text) => {
  const before = process.cpuUsage();
  readOpml(text);
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
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
    unusable: [],
  });
});

test('readOpml() takes the addresses of feed: for what they mean, and names those that are of no use', () => {
  const outlines = [
    'feed://harbour.example/rss',
    'feed:https://coast.example/rss',
    'not an address',
    'http://[',
  ]
    .map((url) => `<outline text="N" xmlUrl="${url}"/>`)
    .join('');
  expect(readOpml(`<opml version="2.0"><body>${outlines}</body></opml>`)).toMatchObject({
    feeds: [{ url: 'http://harbour.example/rss' }, { url: 'https://coast.example/rss' }],
    unusable: ['not an address', 'http://['],
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

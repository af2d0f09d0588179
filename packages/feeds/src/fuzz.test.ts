import { FeedItem, Instant } from '@claimwire/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from './article/extract.ts';
import { canonicalLink } from './link/canonical-link.ts';
import { domain } from './link/domain.ts';
import type { OpmlFeed } from './opml/outline.ts';
import { readOpml } from './opml/read-opml.ts';
import { writeOpml } from './opml/write-opml.ts';
import { decodeText } from './parsing/charset.ts';
import { feedDate } from './parsing/feed-date.ts';
import { parseFeedBytes } from './parsing/parse-feed.ts';
import { nextPoll } from './schedule/next-poll.ts';

const VALID = [
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item><title>A &amp; B</title><link>https://a.example/1</link><guid>1</guid><pubDate>Mon, 04 May 2026 09:30:00 GMT</pubDate><description><![CDATA[<p>One <b>two</b></p>]]></description><source url="https://w.example/">Wire</source></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>Harbour Post</title><entry><id>x</id><link href="1"/><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A</div></title><updated>2026-05-04T09:30:00Z</updated><author><name>Ada</name></author><content type="html">&lt;p&gt;One&lt;/p&gt;</content></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/><item rdf:about="https://a.example/1"><title>A</title><dc:date>2026-05-04</dc:date></item></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[{"id":"1","url":"/a","content_html":"<p>One</p>","date_published":"2026-05-04T09:30:00Z"}]}',
  '<!doctype html><html><head><title>A</title><link rel="alternate" type="application/rss+xml" href="/f"></head><body><article><p>One paragraph of a story.</p></article></body></html>',
];

/** Words that mean something to a feed parser, in any order and nesting. */
const token = fc.constantFrom(
  '<rss version="2.0">',
  '<channel>',
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<link>',
  '<link href="x"/>',
  '<feed>',
  '<entry>',
  '<content type="xhtml">',
  '<div>',
  '</div>',
  '<source>',
  '<author>',
  '<name>',
  '<guid isPermaLink="true">',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE a [',
  '<!ENTITY a "b">',
  '&a;',
  '&nbsp;',
  '&',
  '<',
  '>',
  '"',
  '<?xml encoding="utf-16"?>',
  '<a:b xmlns:a="c">',
  'xml:base="//["',
  '<updated>',
  '2026',
  '<rdf:RDF>',
  '<content:encoded>',
  '\u0000',
  '\uD800',
  ' ',
  'text',
  '<published/>',
  '__proto__',
  '<constructor>',
  '<__proto__>',
);

/** A valid document with slices cut out, doubled or overwritten. */
const mutated = fc
  .tuple(
    fc.constantFrom(...VALID),
    fc.array(fc.tuple(fc.nat(600), fc.nat(40), fc.oneof(token, fc.string({ maxLength: 20 }))), {
      maxLength: 8,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((current, [at, length, insert]) => {
      const start = at % (current.length + 1);
      return current.slice(0, start) + insert + current.slice(start + length);
    }, text),
  );

const anyText = fc.oneof(
  mutated,
  fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const anyBytes = fc.oneof(
  anyText.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 400 }),
);
const contentType = fc.option(
  fc.oneof(
    fc.constantFrom('text/xml; charset=utf-16', 'text/xml; charset=latin1', 'x; charset=""', 'charset=nope'),
    fc.string({ maxLength: 20 }),
  ),
);

test('parse() answers for any bytes: a feed of sound items, or why it is none', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBytes,
      contentType,
      fc.constantFrom('https://a.example/f', '', 'file.xml'),
      async (body, type, url) => {
        const parsed = await parseFeedBytes(body, type, url);
        if (parsed.kind === 'not-a-feed') {
          expect(parsed.why).toMatch(/^Cannot read "/);
          expect(parsed.why).not.toContain('\n');
          return;
        }
        for (const item of parsed.feed.items) {
          FeedItem.parse(item);
          Instant.nullable().parse(item.published);
          Instant.nullable().parse(item.updated);
        }
      },
    ),
    { numRuns: 600 },
  );
});

/** A head and a unit that is repeated after it; built inside the property, so that a failure prints in one line. */
const repeated = (heads: readonly string[], extra: readonly string[]) =>
  fc.record({
    head: fc.constantFrom(...heads),
    unit: fc.oneof(token, fc.constantFrom(...extra), fc.string({ minLength: 1, maxLength: 6 })),
  });
const blowUp = ({ head, unit }: { head: string; unit: string }, size: number): string =>
  head + unit.repeat(Math.ceil(size / unit.length));
/** Milliseconds of work, however busy the machine is; what grows with the square takes minutes. */
const PATIENCE = 4000;
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

test('parse() takes time in proportion to a hostile document', async () => {
  const heads = [
    '',
    '<rss><channel>',
    '<rss><channel><item><description>',
    '<rss><channel><item><description><![CDATA[',
    '<feed><entry><content>',
    '<feed><entry><author><name>',
  ];
  await fc.assert(
    fc.asyncProperty(
      repeated(heads, ['<p ', '<"', '<a href="', 'a@', '] ', '&#', '{"a":', '[']),
      async (pattern) => {
        const body = new TextEncoder().encode(blowUp(pattern, 200_000));
        const before = worked();
        await parseFeedBytes(body, null, 'https://a.example/f');
        expect(worked() - before).toBeLessThan(PATIENCE);
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);

test('extract() gives tidy paragraphs for any HTML', () => {
  fc.assert(
    fc.property(anyText, fc.option(fc.webUrl()), (html, url) => {
      const { text, published } = extract(html, url);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\n{3}| \n|\n /);
      Instant.nullable().parse(published);
    }),
    { numRuns: 400 },
  );
});

test('extract() takes time in proportion to hostile HTML', () => {
  const heads = ['', '<html><body>', '<html><body><article><p>', '<html><head>'];
  const units = [
    '<b>',
    '<p>',
    '</i>',
    '<div><p>a',
    ' \n',
    '&#',
    '<a href="',
    '<table><tr><td>',
    '<script>',
    '<meta name=a content=b>',
  ];
  fc.assert(
    fc.property(repeated(heads, units), (pattern) => {
      const html = blowUp(pattern, 30_000);
      const before = worked();
      extract(html, null);
      expect(worked() - before).toBeLessThan(PATIENCE);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);

test('decodeText() decodes anything', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), contentType, (body, type) => {
      expect(decodeText(body, type)).toBeTypeOf('string');
    }),
  );
});

test('feedDate() gives one spelling or nothing', () => {
  const pieces = fc.constantFrom(
    'Mon,',
    '4',
    'May',
    '2026',
    '-',
    'T',
    '09:30',
    ':00',
    '.5',
    'Z',
    '+02:00',
    'GMT',
    'PM',
    ' ',
    '99',
    '0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
        fc.string(),
      ),
      (text) => {
        Instant.nullable().parse(feedDate(text));
      },
    ),
    { numRuns: 1000 },
  );
});

test('canonicalLink() is settled after one turn, and does not change whose page it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (link) => {
        const canonical = canonicalLink(link);
        expect(canonicalLink(canonical)).toBe(canonical);
        expect(domain(canonical)).toBe(domain(link));
      },
    ),
  );
});

test('nextPoll() lies ahead, within nine days', () => {
  const seconds = fc.option(fc.integer({ min: 0, max: 1e9 }));
  const facts = fc.record({
    now: fc.constant(new Date('2026-05-04T10:00:00Z')),
    intervalSeconds: fc.integer({ min: 0, max: 1e9 }),
    ttlSeconds: seconds,
    freshSeconds: seconds,
    retrySeconds: seconds,
    failures: fc.nat(100_000),
    random: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const pause = (nextPoll(given).getTime() - given.now.getTime()) / 1000;
      expect(pause).toBeGreaterThanOrEqual(60);
      expect(pause).toBeLessThanOrEqual(9 * 86_400);
    }),
  );
});

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
  expect(readOpml('x').kind).toBe('not-opml');
});

import { FeedItem, Instant, identifyItems } from '@claimwire/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from './article/extract.ts';
import {
  anyBytes,
  anyText,
  blowUp,
  contentType,
  PATIENCE,
  repeated,
  worked,
} from './fixtures/hostile-text.ts';
import { canonicalLink } from './link/canonical-link.ts';
import { domain } from './link/domain.ts';
import { decodeText } from './parsing/charset.ts';
import { feedDate } from './parsing/feed-date.ts';
import { parseFeedBytes } from './parsing/parse-feed.ts';

test('parse() answers for any bytes: a feed of sound items, or why it is none', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBytes,
      contentType,
      fc.constantFrom('https://a.example/f', '', 'file.xml'),
      async (body, type, url) => {
        const parsed = await parseFeedBytes(body, type, url);
        if (parsed.kind === 'not-a-feed') {
          // What rss-parser itself refuses would be a feed lost for one bad place.
          expect(parsed.why).toMatch(/^it is .+$/);
          return;
        }
        for (const item of parsed.feed.items) {
          FeedItem.parse(item);
          Instant.nullable().parse(item.published);
          Instant.nullable().parse(item.updated);
        }
        const worth = parsed.feed.items.filter(
          ({ title, link, id, summary, content }) => (title ?? link ?? id ?? summary ?? content) !== null,
        );
        const identified = identifyItems({ canonicalLink }, parsed.feed);
        expect(identified.map(({ item }) => item)).toEqual(worth);
        for (const { identity } of identified) {
          expect(identity.link ?? identity.id ?? identity.said).toMatch(/./);
        }
      },
    ),
    { numRuns: 600 },
  );
});

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

test('extract() gives tidy paragraphs for any HTML', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.option(fc.webUrl()), async (html, url) => {
      const { text, published } = await extract(html, url);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\n{3}| \n|\n /);
      Instant.nullable().parse(published);
    }),
    { numRuns: 400 },
  );
});

test('extract() takes time in proportion to hostile HTML', async () => {
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
  await fc.assert(
    fc.asyncProperty(repeated(heads, units), async (pattern) => {
      const html = blowUp(pattern, 30_000);
      const before = worked();
      await extract(html, null);
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

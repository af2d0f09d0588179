import { expect, test } from 'vitest';
import { FEED_URL, readFeed, rss } from '../fixtures/read-feed.ts';
import { parseFeedBytes } from './parse-feed.ts';

test.each([
  ['junk before the root', `warning: cache is full\n\n${rss('<item><title>A &amp; B</title></item>')}`],
  ['a byte order mark', `\uFEFF${rss('<item><title>A &amp; B</title></item>')}`],
  ['a bare ampersand', rss('<item><title>A & B</title></item>')],
  ['an entity of HTML', rss('<item><title>A&nbsp;&amp; B</title></item>')],
  ['control characters', rss('<item><title>A \u0000&amp;\u0008 B</title></item>')],
  ['numbers for control characters', rss('<item><title>A &#1;&amp; B&#x1F;</title></item>')],
  ['an end that is missing', rss('<item><title>A &amp; B</title></item>').replace('</channel></rss>', '')],
  [
    'a tag that is never closed',
    rss('<item><description>one<br>two</description><title>A &amp; B</title></item>'),
  ],
  ['a comment around', `<!-- ${'x'.repeat(500)} -->${rss('<item><title>A &amp; B</title></item>')}`],
  ['an item that is cut off', rss('<item><title>A &amp; B').replace('</channel></rss>', '')],
  ['an unknown prefix', rss('<x:y>z</x:y><item><x:y q="1"/><title>A &amp; B</title></item>')],
])('%s loses nothing', async (_, text) => {
  const feed = await readFeed(text);
  expect(feed.items.map(({ title }) => title)).toEqual(['A & B']);
});

test('one bad date loses neither the feed nor the item', async () => {
  const feed = await readFeed(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>one</title><published>yesterday-ish</published></entry><entry><title>two</title><updated>2026-05-04T00:00:00Z</updated></entry></feed>',
  );
  expect(feed.items.map(({ title, published }) => [title, published])).toEqual([
    ['one', null],
    ['two', '2026-05-04T00:00:00.000Z'],
  ]);
});

test('entities that a DTD defines are not expanded, external ones not fetched', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>x &b; y &f;</title></item>')}`;
  expect((await readFeed(bomb)).items[0]?.title).toBe('x &b; y &f;');
});

test('a title is plain text, a description stays HTML', async () => {
  const feed = await readFeed(
    rss(
      '<item><title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; 5 &lt; 6</title><description>a <b>naked</b> tag</description></item>',
    ),
  );
  expect(feed.items[0]).toMatchObject({ title: 'Bold & 5 < 6', summary: 'a <b>naked</b> tag' });
});

test('an item without link uses a permalink guid, and only that', async () => {
  const feed = await readFeed(
    rss(
      '<item><guid>https://news.example/a</guid></item><item><guid isPermaLink="false">https://news.example/b</guid></item>',
    ),
  );
  expect(feed.items.map(({ link }) => link)).toEqual(['https://news.example/a', null]);
});

test('an RSS link that has only an href is a link', async () => {
  const feed = await readFeed(
    rss('<item><link href="/a"/></item><item><link>/b</link><link href="/c"/></item>'),
  );
  expect(feed.items.map(({ link }) => link)).toEqual(['https://news.example/a', 'https://news.example/b']);
});

test('relative links count from the feed address', async () => {
  expect((await readFeed(rss('<item><link>/a?b=1&amp;c=2</link></item>'))).items[0]?.link).toBe(
    'https://news.example/a?b=1&c=2',
  );
});

test('an HTML page is no feed, and the feeds that it offers are named', async () => {
  const page = `<!doctype html><html><head><base href="/blog/"><link rel="alternate" type="application/rss+xml" href="rss.xml">
    <link rel="stylesheet" href="x.css"><link href="https://news.example/atom" type="application/atom+xml" rel="ALTERNATE feed"></head><body>Hi</body></html>`;
  expect(await parseFeedBytes(new TextEncoder().encode(page), 'text/html', FEED_URL)).toEqual({
    kind: 'not-a-feed',
    why: 'it is an HTML page',
    offers: ['https://news.example/blog/rss.xml', 'https://news.example/atom'],
  });
});

test.each([
  ['', 'it is empty'],
  ['  \n ', 'it is empty'],
  ['just words', 'it is neither RSS, Atom nor JSON Feed'],
  ['{"a":1}', 'it is JSON, but no JSON Feed'],
  ['[1,2', 'it is JSON, but no JSON Feed'],
  ['<opml version="2.0"><body/></opml>', 'it is neither RSS, Atom nor JSON Feed'],
])('"%s" is no feed', async (text, why) => {
  expect(await parseFeedBytes(new TextEncoder().encode(text), null, FEED_URL)).toMatchObject({
    kind: 'not-a-feed',
    why: expect.stringContaining(why),
    offers: [],
  });
});

test('a feed without items is a feed', async () => {
  expect((await readFeed('<feed xmlns="http://www.w3.org/2005/Atom"/>')).items).toEqual([]);
  expect((await readFeed('<rss version="2.0"><channel/></rss>')).items).toEqual([]);
});

test('a feed inside an HTML page is read', async () => {
  const page = `<html><body><p>Warning: cache</p>${rss('<item><title>A</title></item>')}</body></html>`;
  expect((await readFeed(page)).items).toHaveLength(1);
});

test('empty items and entries are items, and lose no other', async () => {
  const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry/><entry><title>A</title></entry></feed>';
  expect((await readFeed(atom)).items.map(({ title }) => title)).toEqual([null, 'A']);
  expect(
    (await readFeed(rss('<item/><item><title>A</title></item>'))).items.map(({ title }) => title),
  ).toEqual([null, 'A']);
});

test('a description full of tags without end is read at once', async () => {
  // rss-parser's "snippets" take minutes for it, so descriptions go past them.
  const items = rss(`<item><description><![CDATA[${'<p '.repeat(100_000)}]]></description></item>`);
  const before = process.cpuUsage();
  expect((await readFeed(items)).items[0]?.summary).toHaveLength(299_999);
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
});

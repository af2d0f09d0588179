import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawArticle } from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';
import { expect, onTestFinished, test } from 'vitest';
import type { Given } from './local-article.ts';
import { takeFile } from './take-file.ts';

const reader = createFeedReader({ allowPrivate: false, version: '0' });

async function take(name: string, content: string | Uint8Array, given: Given = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-take-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  const articles: RawArticle[] = [];
  const bad: string[] = [];
  for await (const taken of takeFile(reader, join(folder, name), (async function* () {})(), given)) {
    if (taken.kind === 'article') articles.push(taken.raw);
    else bad.push(`${taken.where.slice(folder.length + 1)}: ${taken.why}`);
  }
  return { articles, bad };
}

test('takeFile() makes a source of its own of a text file, whose first line is its title', async () => {
  const { articles } = await take('story.txt', '\nPool to close\n\nThe council voted on Monday.\n');
  expect(articles).toMatchObject([
    {
      title: 'Pool to close',
      text: '\nPool to close\n\nThe council voted on Monday.\n',
      publisher: { name: 'story.txt', domain: null },
      published: null,
      url: null,
    },
  ]);
});

test('takeFile() takes a first line that is a sentence for the story, not for its title', async () => {
  const { articles } = await take('story.txt', 'The council of Wexmoor voted on Monday to close the pool.\n');
  expect(articles).toMatchObject([{ title: '' }]);
});

test('takeFile() takes source and date of a text file from the user', async () => {
  const given = { source: 'Outlet One', published: '2024-03-24T12:00:00.000Z' };
  const { articles } = await take('story.txt', 'The council voted on Monday.', given);
  expect(articles).toMatchObject([{ publisher: { name: 'Outlet One' }, published: given.published }]);
});

test('takeFile() reads what a page says of itself', async () => {
  const html = `<html><head><title>Pool to close</title><link rel="canonical" href="https://herald.example/pool">
    <meta property="og:site_name" content="Herald"><meta property="og:url" content="https://herald.example/pool">
    <meta property="article:published_time" content="2025-05-05T18:00:00Z"></head>
    <body><article><h1>Pool to close</h1><p>The council of Wexmoor voted on Monday to close the swimming pool in Mill Lane.</p></article></body></html>`;
  const { articles } = await take('page.html', html);
  expect(articles).toMatchObject([
    {
      url: 'https://herald.example/pool',
      publisher: { name: 'Herald', domain: 'herald.example' },
      published: '2025-05-05T18:00:00.000Z',
      page: html,
      text: null,
    },
  ]);
});

test('takeFile() takes one article, a list, or lines of JSON, and says what is wrong with each that it cannot use', async () => {
  const good = { url: 'https://a.example/1', published: '2025-05-05', title: 'T', text: 'Nine died.' };
  expect((await take('one.json', JSON.stringify(good))).articles).toMatchObject([
    {
      url: good.url,
      published: '2025-05-05T12:00:00.000Z',
      publisher: { name: 'a.example', domain: 'a.example' },
    },
  ]);
  const list = await take(
    'list.json',
    JSON.stringify([good, { ...good, source: 'A', text: undefined, html: '<p>Ten.</p>' }, 3]),
  );
  expect(list.articles).toMatchObject([
    { text: 'Nine died.', page: null },
    { publisher: { name: 'A' }, text: null, page: '<p>Ten.</p>' },
  ]);
  expect(list.bad).toEqual(['list.json[2]: wants object']);
  const lines = ['', JSON.stringify(good), 'x', JSON.stringify({ url: 'a', published: 'soon' })].join('\n');
  const read = await take('lines.jsonl', lines);
  expect(read.articles).toHaveLength(1);
  expect(read.bad).toEqual([
    'lines.jsonl:3: it is not JSON',
    expect.stringMatching(/^lines\.jsonl:4: url wants an http or https address; published wants a date/),
  ]);
});

test('takeFile() takes the items of a feed file, with the outlet that an item credits', async () => {
  const feed = `<rss version="2.0"><channel><title>Herald</title><link>https://herald.example/</link>
    <item><title>Pool</title><link>https://herald.example/pool</link><guid>7</guid><source url="https://wire.example/rss">Wire</source>
    <pubDate>Mon, 05 May 2025 18:00:00 GMT</pubDate><description>Closed.</description></item></channel></rss>`;
  const expected = {
    url: 'https://herald.example/pool',
    publisher: { name: 'Herald', domain: 'herald.example' },
    published: '2025-05-05T18:00:00.000Z',
  };
  expect((await take('feed.xml', feed)).articles).toMatchObject([
    { ...expected, itemId: '7', source: { name: 'Wire' } },
  ]);
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Herald',
    home_page_url: 'https://herald.example/',
    items: [{ id: '7', url: expected.url, date_published: expected.published, content_text: 'Closed.' }],
  };
  expect((await take('feed.json', JSON.stringify(json))).articles).toMatchObject([expected]);
});

test('takeFile() tells kinds apart by how they begin where the name does not say', async () => {
  expect((await take('a', '[{"title":"T","text":"Nine died."}]')).articles).toMatchObject([
    { text: 'Nine died.' },
  ]);
  expect(
    (await take('b', '<?xml version="1.0"?><rss version="2.0"><channel><title>H</title></channel></rss>'))
      .bad,
  ).toEqual(['b: it is a feed without items']);
  expect(
    (await take('c', '<!doctype html><title>T</title><p>Nine men died in the pit.')).articles[0]?.page,
  ).toContain('<p>');
  expect((await take('d', 'Nine died.')).articles).toMatchObject([{ text: 'Nine died.' }]);
});

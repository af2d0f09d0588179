import { expect, test } from 'vitest';
import { extract } from './extract.ts';

const STORY = [
  'The harbour authority of Port Alden closed two of its five piers on Monday after divers found cracks in the concrete below the waterline.',
  'Engineers will inspect the remaining piers this week, a spokeswoman said, and ferries are being sent to the old fish quay until then.',
  'About 3,000 passengers a day use the piers, most of them workers from the islands who have no other way of reaching the town.',
];

const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Piers closed | Harbour Post</title>${head}</head><body>
   <nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><main><article><h1>Piers closed</h1>${body}</article></main>
   <aside class="related"><p>Ten beaches that you must see before the summer is over, chosen by our readers.</p></aside>
   <footer><p>© 2026 Harbour Post. All rights reserved.</p></footer></body></html>`;

const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');

test('extract() takes the story out of a page', async () => {
  expect((await extract(page('', paragraphs), null)).text).toBe(STORY.join('\n\n'));
});

test('extract() prefers JSON-LD, then OpenGraph, then meta', async () => {
  const jsonLd = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
    {"@type":"NewsArticle","headline":"Two piers closed","datePublished":"2026-05-04T09:30:00+02:00","author":[{"name":"Ada Quay"},{"name":"Bo Reed"}],"publisher":{"name":"Harbour Post Ltd"}}]}</script>`;
  const openGraph = `<meta property="og:title" content="From OpenGraph"><meta property="article:published_time" content="2026-05-01">
    <meta property="og:site_name" content="Harbour Post"><meta name="author" content="By Cy Rope"><link rel="canonical" href="/piers">`;
  const both = await extract(page(jsonLd + openGraph, paragraphs), 'https://news.example/a?b');
  expect(both).toMatchObject({
    title: 'Two piers closed',
    byline: 'Ada Quay, Bo Reed',
    published: '2026-05-04T07:30:00.000Z',
    siteName: 'Harbour Post',
    canonical: 'https://news.example/piers',
  });
  expect(await extract(page(openGraph, paragraphs), null)).toMatchObject({
    title: 'From OpenGraph',
    byline: 'Cy Rope',
    published: '2026-05-01T00:00:00.000Z',
    canonical: null,
  });
});

const published = '<meta property="article:published_time" content="2026-05-01T08:00:00Z">';

test.each([
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2026-05-02T08:00:00Z"}</script>',
  ],
  ['OpenGraph', '<meta property="article:modified_time" content="2026-05-02T08:00:00Z">'],
  ['og:updated_time', '<meta property="og:updated_time" content="2026-05-02T10:00:00+02:00">'],
  ['meta', '<meta name="DC.Date.Modified" content="2026-05-02T08:00:00Z">'],
])('extract() finds when a page was changed in %s', async (_, head) => {
  expect(await extract(page(published + head, paragraphs), null)).toMatchObject({
    published: '2026-05-01T08:00:00.000Z',
    modified: '2026-05-02T08:00:00.000Z',
  });
});

test('extract() does not take the time of publication for a change', async () => {
  const same = published.replace('published_time', 'modified_time');
  expect((await extract(page(published + same, paragraphs), null)).modified).toBeNull();
});

test.each([
  ['link', '<link rel="canonical" href="/piers"><meta property="og:url" content="https://news.example/b">'],
  ['OpenGraph', '<meta property="og:url" content="https://news.example/piers">'],
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"Article","mainEntityOfPage":{"@id":"https://news.example/piers"}}</script>',
  ],
  [
    'JSON-LD url',
    '<script type="application/ld+json">{"@type":"Article","url":"https://news.example/piers"}</script>',
  ],
])('extract() finds the canonical link in %s', async (_, head) => {
  expect((await extract(page(head, paragraphs), 'https://news.example/a?b')).canonical).toBe(
    'https://news.example/piers',
  );
});

test('extract() survives broken JSON-LD', async () => {
  const broken =
    '<script type="application/ld+json">{"@type":"NewsArticle",</script><script type="application/ld+json">null</script>';
  expect((await extract(page(broken, paragraphs), null)).text).toBe(STORY.join('\n\n'));
});

test('extract() keeps every paragraph of a fragment from a feed', async () => {
  const short = ['One.', 'Two.', ...STORY, 'Three.'];
  expect(await extract(short.map((text) => `<p>${text}</p>`).join('\n'), null)).toEqual({
    title: null,
    byline: null,
    published: null,
    siteName: null,
    canonical: null,
    modified: null,
    paywall: null,
    text: short.join('\n\n'),
  });
});

test('extract() joins a story that the page has cut into columns', async () => {
  const columns = STORY.map(
    (text, index) =>
      `<div class="column c${index}"><div class="text"><p>${text}</p></div></div><div class="ad">buy</div>`,
  );
  const { text } = await extract(page('', columns.join('')), null);
  for (const paragraph of STORY) expect(text).toContain(paragraph);
});

test.each([
  ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['One.<br><br>Two.', 'One.\n\nTwo.'],
  ['One<br/>two.', 'One\ntwo.'],
  ['One.\n\nTwo.', 'One.\n\nTwo.'],
  ['One\nand two.', 'One and two.'],
  ['<p>One\n\nand two.</p>', 'One and two.'],
  ['<ul><li>One.</li><li>Two.</li></ul>', 'One.\n\nTwo.'],
  ['<div>One.<div>Two.</div>Three.</div>', 'One.\n\nTwo.\n\nThree.'],
  ['<p>A&amp;B &ndash; caf&eacute;&nbsp;&#8220;x&#8221;</p>', 'A&B – café “x”'],
  ['<p>One.<script>var a = "<p>two</p>";</script><style>p{}</style></p>', 'One.'],
  ['<p hidden>No.</p><p style="display: none">No.</p><p>Yes.</p>', 'Yes.'],
  ['<p>Sof\u00ADt and zero\u200Bwidth.</p>', 'Soft and zerowidth.'],
  ['<pre>One\ntwo</pre>', 'One\ntwo'],
  ['<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>', 'A 1\n\nB 2'],
  ['<p>unclosed <b>bold <i>both', 'unclosed bold both'],
  ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
  ['', ''],
  ['<p> </p>', ''],
])('extract() reads the fragment %j', async (html, text) => {
  expect((await extract(html, null)).text).toBe(text);
});

test('extract() does not fall over markup that nests without end', async () => {
  const deep = `<html><body>${'<div>'.repeat(20_000)}<p>${STORY[0]}</p>`;
  expect((await extract(deep, null)).text).toContain(STORY[0]);
});

test('extract() reads a page that leaves out the tags of its root and body', async () => {
  const bare = `<!doctype html><title>Piers closed</title><article><h1>Piers closed</h1>${paragraphs}</article>`;
  expect(await extract(bare, null)).toMatchObject({
    title: 'Piers closed',
    text: expect.stringContaining(STORY.join('\n\n')),
  });
});

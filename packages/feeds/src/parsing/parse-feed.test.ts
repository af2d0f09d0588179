import { expect, test } from 'vitest';
import { readFeed, rss } from '../fixtures/read-feed.ts';

const EMPTY = {
  title: null,
  link: null,
  id: null,
  published: null,
  updated: null,
  author: null,
  summary: null,
  content: null,
  source: null,
};

test('RSS 2.0 gives every field of an item', async () => {
  const feed = await readFeed(
    rss(
      `<item><title>Ferry &amp; tug collide</title><link>https://news.example/a</link>
       <guid isPermaLink="false">post-1</guid><pubDate>Mon, 04 May 2026 09:30:00 +0200</pubDate>
       <author>desk@news.example (Ada Quay)</author><description>&lt;p&gt;Two hurt.&lt;/p&gt;</description>
       <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Two people were hurt.</p>]]></content:encoded>
       <source url="https://wire.example/rss">Coast Wire</source></item>`,
      '<link>https://news.example/</link><language>en-gb</language><ttl>45</ttl>',
    ),
  );
  expect(feed).toEqual({
    title: 'Harbour Post',
    link: 'https://news.example/',
    language: 'en-gb',
    hints: { ttlSeconds: 2700, skipHours: [], skipDays: [] },
    links: { hub: null, self: null },
    items: [
      {
        title: 'Ferry & tug collide',
        link: 'https://news.example/a',
        id: 'post-1',
        published: '2026-05-04T07:30:00.000Z',
        updated: null,
        author: 'Ada Quay',
        summary: '<p>Two hurt.</p>',
        content: '<p>Two people were hurt.</p>',
        source: { name: 'Coast Wire', url: 'https://wire.example/rss' },
      },
    ],
  });
});

test('Atom 1.0 gives every field of an entry', async () => {
  const feed =
    await readFeed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://news.example/">
    <title type="html">Harbour &lt;b&gt;Post&lt;/b&gt;</title><link rel="self" href="feed.xml"/><link href="/"/>
    <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Fire <em>out</em> at dock</div></title>
      <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="text/html" href="a.html"/><id>tag:news.example,2026:1</id>
      <published>2026-05-04T09:30:00+02:00</published><updated>2026-05-04T10:00:00.5Z</updated>
      <author><name>Ada Quay</name></author><author><name>Bo Reed</name><email>bo@news.example</email></author>
      <summary>Crews left at noon.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Crews left at <a href="noon.html">noon</a>.</p></div></content>
      <source><title>Coast Wire</title><link href="https://wire.example/"/></source></entry></feed>`);
  expect(feed).toEqual({
    title: 'Harbour Post',
    link: 'https://news.example/',
    language: 'en',
    hints: { ttlSeconds: null, skipHours: [], skipDays: [] },
    links: { hub: null, self: 'https://news.example/feed.xml' },
    items: [
      {
        title: 'Fire out at dock',
        link: 'https://news.example/a.html',
        id: 'tag:news.example,2026:1',
        published: '2026-05-04T07:30:00.000Z',
        updated: '2026-05-04T10:00:00.500Z',
        author: 'Ada Quay, Bo Reed',
        summary: 'Crews left at noon.',
        content: '<p>Crews left at <a href="https://news.example/noon.html">noon</a>.</p>',
        source: { name: 'Coast Wire', url: 'https://wire.example/' },
      },
    ],
  });
});

test('RSS 1.0 takes items beside the channel, Dublin Core and the update period', async () => {
  const feed =
    await readFeed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
    <channel rdf:about="https://news.example/"><title>Harbour Post</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
    <item rdf:about="https://news.example/a"><title>Pier closed</title><link>https://news.example/a</link>
      <dc:creator>Ada Quay</dc:creator><dc:date>2026-05-04T09:30Z</dc:date></item></rdf:RDF>`);
  expect(feed.hints.ttlSeconds).toBe(21_600);
  expect(feed.items).toEqual([
    {
      ...EMPTY,
      title: 'Pier closed',
      link: 'https://news.example/a',
      id: 'https://news.example/a',
      published: '2026-05-04T09:30:00.000Z',
      updated: '2026-05-04T09:30:00.000Z',
      author: 'Ada Quay',
    },
  ]);
});

test.each([
  [
    'RSS 0.90',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>t</title></channel><item><title>Pier closed</title></item></rdf:RDF>',
  ],
  [
    'RSS 0.91',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item><title>Pier closed</title></item></channel></rss>',
  ],
  ['RSS 0.92', '<rss version="0.92"><channel><item><title>Pier closed</title></item></channel></rss>'],
  ['RSS without version', '<rss><channel><item><title>Pier closed</title></item></channel></rss>'],
  ['RSS in capitals', '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>Pier closed</TITLE></ITEM></CHANNEL></RSS>'],
  [
    'RSS in a default namespace',
    '<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><item><title>Pier closed</title></item></channel></rss>',
  ],
  [
    'RSS that claims to be Atom',
    '<rss version="2.0" xmlns="http://www.w3.org/2005/Atom"><channel><item><title>Pier closed</title></item></channel></rss>',
  ],
  [
    'Atom 0.3',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">Pier closed</title></entry></feed>',
  ],
  [
    'Atom with a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Pier closed</a:title></a:entry></a:feed>',
  ],
  ['Atom without namespace', '<feed><entry><title>Pier closed</title></entry></feed>'],
  [
    'JSON Feed 1.0',
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"Pier closed"}]}',
  ],
])('%s is read', async (_, text) => {
  expect((await readFeed(text)).items.map(({ title }) => title)).toEqual(['Pier closed']);
});

test('JSON Feed 1.1 gives every field, odd items lose only what is odd', async () => {
  const item = {
    id: 7,
    url: '/a',
    title: 'Pier <closed>',
    content_html: '<p>Closed.</p>',
    summary: 'Closed',
    authors: [{ name: 'Ada Quay' }],
    date_published: '2026-05-04T09:30:00Z',
    date_modified: 'whenever',
  };
  const feed = await readFeed(
    JSON.stringify({
      version: 'x',
      title: 'Harbour Post',
      home_page_url: 'https://news.example/',
      items: [item, 'odd', { title: ['odd'] }],
    }),
  );
  expect(feed.items[0]).toEqual({
    title: 'Pier <closed>',
    link: 'https://news.example/a',
    id: '7',
    published: '2026-05-04T09:30:00.000Z',
    updated: null,
    author: 'Ada Quay',
    summary: 'Closed',
    content: '<p>Closed.</p>',
    source: null,
  });
  expect(feed.items[1]).toEqual(EMPTY);
});

test('JSON Feed text content becomes HTML', async () => {
  const feed = await readFeed('{"version":"1","items":[{"id":"1","content_text":"5 < 6\\n\\nNext."}]}');
  expect(feed.items[0]?.content).toBe('<p>5 &lt; 6</p>\n<p>Next.</p>');
});

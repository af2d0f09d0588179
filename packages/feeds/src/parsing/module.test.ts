import { expect, test } from 'vitest';
import { readFeed, rss } from '../fixtures/read-feed.ts';

const atom = (entry: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" ${attributes}><entry>${entry}</entry></feed>`;

test('xml:base counts from the outside in, for links and for what stands in texts', async () => {
  const entry = `<link href="three"/><content type="html" xml:base="texts/">&lt;a href="four">4&lt;/a> &lt;img src="/five.png"></content>
    <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" ><a href="six">6</a></div></summary>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/one/"><entry xml:base="two/">${entry}</entry></feed>`;
  expect((await readFeed(feed)).items[0]).toMatchObject({
    link: 'https://news.example/one/two/three',
    content:
      '<a href="https://news.example/one/two/texts/four">4</a> <img src="https://news.example/five.png">',
    summary: '<a href="https://news.example/one/two/six">6</a>',
  });
});

test('relative links in RSS texts count from the feed', async () => {
  const item =
    '<item><description>&lt;a href="/a">A&lt;/a></description><content:encoded><![CDATA[<img src="b.png"><a href="#c">c</a>]]></content:encoded></item>';
  expect((await readFeed(rss(item))).items[0]).toMatchObject({
    summary: '<a href="https://news.example/a">A</a>',
    content: '<img src="https://news.example/b.png"><a href="#c">c</a>',
  });
});

test('a video’s description is its summary, in a group or not', async () => {
  const inGroup = atom(
    '<title>A</title><media:group><media:title>B</media:title><media:description>Divers at work.</media:description></media:group>',
  );
  expect((await readFeed(inGroup)).items[0]).toMatchObject({ title: 'A', summary: 'Divers at work.' });
  const bare = rss(
    '<item><media:description xmlns:media="http://search.yahoo.com/mrss/">Divers at work.</media:description></item>',
  );
  expect((await readFeed(bare)).items[0]?.summary).toBe('Divers at work.');
});

test('a title of a group stands in where there is no other, the caption of a picture does not', async () => {
  const item = rss(
    '<item><media:group><media:title>Pier closed</media:title></media:group><media:content><media:description>A pier.</media:description></media:content></item>',
  );
  expect((await readFeed(item)).items[0]).toMatchObject({ title: 'Pier closed', summary: null });
});

test('Dublin Core stands in for what RSS lacks', async () => {
  const item = rss(
    '<item><dc:title>Pier closed</dc:title><dc:creator>Ada Quay</dc:creator><dc:creator>Bo Reed</dc:creator><dc:date>2026-05-04T09:30:00Z</dc:date><dc:identifier>p1</dc:identifier><dc:description>Cracks.</dc:description></item>',
    '<dc:language>en</dc:language>',
  );
  const feed = await readFeed(item);
  expect(feed.language).toBe('en');
  expect(feed.items[0]).toMatchObject({
    title: 'Pier closed',
    author: 'Ada Quay, Bo Reed',
    published: '2026-05-04T09:30:00.000Z',
    id: 'p1',
    summary: 'Cracks.',
  });
});

test.each([
  [
    'RSS with an address',
    rss('<item><source url="https://wire.example/rss">Coast Wire</source></item>'),
    { name: 'Coast Wire', url: 'https://wire.example/rss' },
  ],
  ['RSS without', rss('<item><source>Coast Wire</source></item>'), { name: 'Coast Wire', url: null }],
  [
    'RSS with an address alone',
    rss('<item><source url="https://wire.example/rss"/></item>'),
    { name: 'https://wire.example/rss', url: 'https://wire.example/rss' },
  ],
  [
    'Atom',
    atom('<source><id>tag:wire</id><title>Coast Wire</title><link href="/w"/></source>'),
    { name: 'Coast Wire', url: 'https://news.example/w' },
  ],
  [
    'Atom without a link',
    atom('<source><id>https://wire.example/</id><title type="html">Coast &amp;amp; Wire</title></source>'),
    { name: 'Coast & Wire', url: 'https://wire.example/' },
  ],
  ['nobody', rss('<item><title>A</title></item>'), null],
])('the source of an item: %s', async (_, text, source) => {
  expect((await readFeed(text)).items[0]?.source).toEqual(source);
});

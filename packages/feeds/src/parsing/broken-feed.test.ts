import { expect, test } from 'vitest';
import { FEED_URL, readFeed, rss } from '../fixtures/read-feed.ts';
import { parseFeedBytes } from './parse-feed.ts';

const item = (n: number, more = ''): string =>
  `<item><title>Pier ${n}</title><link>https://news.example/${n}</link><guid>g${n}</guid>` +
  `<pubDate>Mon, 04 May 2026 09:30:00 GMT</pubDate><description>Closed ${n}</description>${more}</item>`;
const entry = (n: number): string =>
  `<entry><title>Pier ${n}</title><link href="https://news.example/${n}"/><id>g${n}</id>` +
  `<updated>2026-05-04T09:30:00Z</updated><content type="html">Closed ${n}</content></entry>`;
const atom = (entries: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>${entries}</feed>`;

const [one, two, three] = [item(1), item(2), item(3)];
const whole = rss(one + two + three);
const escaped = whole.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test.each([
  ['an item whose end is missing', rss(one.replace('</item>', '') + two + three)],
  ['items of which none has an end', rss((one + two + three).replaceAll('</item>', ''))],
  ['a title whose end is missing', rss(one.replace('</title>', '') + two + three)],
  ['a link whose end is missing', rss(one.replace('</link>', '') + two + three)],
  ['a description whose end is missing', rss(one.replace('</description>', '') + two + three)],
  [
    'tags that close in the wrong order',
    rss(one.replace('</description></item>', '</item></description>') + two + three),
  ],
  ['end tags of nothing', rss(`</item></b>${one}</p></description>${two}${three}`)],
  ['a channel that ends too early', rss(`${one}</channel>${two}${three}`)],
  ['a root that ends too early', rss(`${one}</channel></rss>${two}${three}`)],
  ['tags in mixed case', whole.replaceAll('<item>', '<ITEM>').replaceAll('</item>', '</Item>')],
  [
    'a CDATA section without end',
    rss(
      `${item(1, '<content:encoded><![CDATA[<p>x</p></content:encoded>')}${two}${item(3, '<a><![CDATA[b]]></a>')}`,
    ),
  ],
  ['a comment without end', rss(`${one}<!-- todo ${two}${three}`)],
  ['a page before the feed', `<html><body>Notice</body></html>${whole}`],
  ['warnings in HTML before the feed', `<br />\n<b>Warning</b>: cache<br />\n<div><p>${whole}`],
  ['a page behind the feed', `${whole}<html><body><div>ad & more <</div></body></html>`],
  ['two feeds in one document', rss(one) + rss(two + three)],
  ['an empty feed before the feed', rss('') + whole],
  ['items without a channel', `<rss version="2.0">${one}${two}${three}</rss>`],
  ['a channel without a root', `<channel>${one}${two}${three}</channel>`],
  ['items without any root', one + two + three],
  ['items in a list of their own', rss(`<items>${one}${two}${three}</items>`)],
  ['a quotation mark that is missing in the root', whole.replace('"2.0"', '"2.0')],
  [
    'attributes given twice',
    whole.replace('version="2.0"', 'version="2.0" version="0.91" xmlns:a="b" xmlns:a="c"'),
  ],
  ['attributes without quotation marks', whole.replace('"2.0"', '2.0')],
  ['prefixes that nobody declared', rss(`${item(1, '<dc:date>2026</dc:date><foo:bar/>')}${two}${three}`)],
  ['a feed escaped once too often', escaped],
  ['a feed shown in a page', `<html><body><pre>${escaped}</pre></body></html>`],
  ['entries without end', atom([entry(1), entry(2), entry(3)].join('').replaceAll('</entry>', ''))],
  ['Atom links without end', atom([entry(1), entry(2), entry(3)].join('').replaceAll('"/>', '">'))],
  [
    'a description of naked paragraphs',
    rss(one.replace('Closed 1', '<p>Closed<p>1<br>and <img src=x>') + two + three),
  ],
  ['a bare less-than sign', rss(one.replace('Closed 1', '3 < 4 and a<b "c"') + two + three)],
])('%s loses no item, nor its address', async (_, text) => {
  const { items } = await readFeed(text);
  expect(items.map(({ title, link, id }) => [title, link, id])).toEqual(
    [1, 2, 3].map((n) => [`Pier ${n}`, `https://news.example/${n}`, `g${n}`]),
  );
});

test('what stands behind a forgotten end tag is in its own field', async () => {
  const { items } = await readFeed(rss(one.replace('</description>', '<dc:creator>Ada</dc:creator>') + two));
  expect(items[0]).toMatchObject({ author: 'Ada', summary: 'Closed 1' });
});

test('an address that the document breaks off in is none', async () => {
  const cut = whole.slice(0, whole.indexOf('example/3'));
  const { items } = await readFeed(cut);
  expect(items.map(({ title, link }) => [title, link])).toEqual([
    ['Pier 1', 'https://news.example/1'],
    ['Pier 2', 'https://news.example/2'],
    ['Pier 3', null],
  ]);
});

test('a document inside an Atom content has no entries of this feed', async () => {
  const inside = atom(`<entry><id>inner</id></entry>`);
  const { items } = await readFeed(
    atom(`<entry><id>outer</id><content type="application/atom+xml">${inside}</content></entry>`),
  );
  expect(items.map(({ id }) => id)).toEqual(['outer']);
});

const json = (items: string): string =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[${items}]}`;

test.each([
  ['a comma too many', json('{"id":"1","title":"Pier 1"},')],
  ['a line break in a string', json('{"id":"1","title":"Pier\n1"}')],
  ['a warning before it', `Warning: cache\n${json('{"id":"1","title":"Pier 1"}')}`],
  ['a warning in HTML before it', `<br />\n<b>Warning</b>\n${json('{"id":"1","title":"Pier 1"}')}`],
  ['its end missing', json('{"id":"1","title":"Pier 1"},{"id":"23').replace(/"?\]\}$/, '')],
])('JSON Feed with %s loses no whole item', async (_, text) => {
  expect((await readFeed(text)).items.map(({ id, title }) => [id, title])).toEqual([['1', 'Pier 1']]);
});

const many = (count: number, piece: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => piece(n)).join('');
const laughs = many(30, (n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`);

test.each([
  [
    '100,000 levels in one item',
    rss(`${one}<item><description>${'<a>'.repeat(1e5)}x${'</a>'.repeat(1e5)}</description></item>${three}`),
    3,
  ],
  ['100,000 levels that never close', rss(`${one}${'<a>'.repeat(1e5)}${two}`), 2],
  ['100,000 end tags at 900 levels', `<rss><channel>${'<a>'.repeat(900)}${'</b>'.repeat(1e5)}${one}`, 1],
  ['20,000 items at 900 levels', `<rss><channel>${'<a>'.repeat(900)}${'<item/>'.repeat(2e4)}`, 20_000],
  ['100,000 attributes', rss(`<item ${many(1e5, (n) => `a${n}="b" `)}>${one.slice(6)}`), 1],
  [
    '5,000 namespaces, and 5,000 elements that add one',
    `<rss ${many(5000, (n) => `xmlns:a${n}="b" `)}>${'<b xmlns:q="z"/>'.repeat(5000)}${one}`,
    1,
  ],
  [
    'entities that multiply',
    `<!DOCTYPE rss [<!ENTITY a "ha">${laughs}]>${rss('<item><title>&a29;</title></item>')}`,
    1,
  ],
  ['100,000 sections without end', `<rss>${'<a><![CDATA['.repeat(1e5)}`, 0],
])('%s are read in bounded time', async (_, text, count) => {
  const before = process.cpuUsage();
  const parsed = await parseFeedBytes(new TextEncoder().encode(text), null, FEED_URL);
  expect(parsed.kind === 'feed' && parsed.feed.items.length).toBe(count);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(5_000_000);
});

test('100,000 items are read', async () => {
  const before = process.cpuUsage();
  const { items } = await readFeed(rss(many(1e5, (n) => `<item><guid>${n}</guid></item>`)));
  expect(items).toHaveLength(1e5);
  expect(process.cpuUsage(before).user).toBeLessThan(12_000_000);
}, 60_000);

test.each(['[', '{"a":', '{"title":"x",},', '"a" '])(
  'JSON broken by "%s" without end is given up soon',
  async (unit) => {
    const before = process.cpuUsage();
    const body = new TextEncoder().encode(`{"items":[${unit.repeat(Math.ceil(1e6 / unit.length))}`);
    expect((await parseFeedBytes(body, null, FEED_URL)).kind).toBe('not-a-feed');
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  },
);

test('an element of a name that XML does not allow loses nothing else', async () => {
  const odd =
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:1>x</a:1><a:-b/><a:id>1</a:id></a:entry></a:feed>';
  expect((await readFeed(odd)).items.map(({ id }) => id)).toEqual(['1']);
});

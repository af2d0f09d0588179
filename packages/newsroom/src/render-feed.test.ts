import { parseRdfFeed, parseRssFeed } from 'feedsmith';
import { decode } from 'html-entities';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { articleHtml } from './article-html.ts';
import { articles } from './newsroom.ts';
import { outlets } from './outlets.ts';
import { renderFeed } from './render-feed.ts';

const BASE = 'http://127.0.0.1:8470';
const outlet = (id: string) => outlets.find((each) => each.id === id)!;
const parse = (id: string, until?: Date) =>
  new Parser<object, { 'content:encoded'?: string }>().parseString(renderFeed(outlet(id), BASE, until).body);
const articlesOf = (id: string) => articles.filter((article) => article.outlet === id).toReversed();

describe('renderFeed', () => {
  it.each(outlets.filter(({ format }) => format !== 'json-feed').map(({ id }) => id))(
    '%s: another parser reads every title, date and text, newest first',
    async (id) => {
      const feed = await parse(id);
      const expected = articlesOf(id);
      expect(feed.title).toBe(outlet(id).name);
      expect(feed.items.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
      expect(
        feed.items.map(({ isoDate, pubDate }) => new Date(isoDate ?? pubDate ?? '').toISOString()),
      ).toEqual(expected.map(({ published }) => published));
      for (const [at, item] of feed.items.entries()) {
        const text = item['content:encoded'] ?? item.content ?? item.summary ?? '';
        const given = outlet(id).fullContentInFeed ? articleHtml(expected[at]!) : expected[at]!.summary;
        expect(decode(text.trim())).toBe(decode(given));
      }
    },
  );

  it('writes JSON Feed 1.1', () => {
    const { contentType, body } = renderFeed(outlet('radio'), BASE);
    const feed = JSON.parse(body);
    expect(contentType).toMatch(/^application\/feed\+json/);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual(
      articlesOf('radio').map(({ title }) => title),
    );
    expect(feed.items[0].content_html).toBe(articleHtml(articlesOf('radio')[0]!));
  });

  it('writes a JSON Feed that is valid before its first item', () => {
    const { body } = renderFeed(outlet('radio'), BASE, new Date('2024-03-01T00:00:00Z'));
    expect(JSON.parse(body).items).toEqual([]);
  });

  it('writes RSS 1.0 with its item sequence', () => {
    const { body } = renderFeed(outlet('ledger'), BASE);
    const feed = parseRdfFeed(body);
    expect(feed.items?.length).toBe(articlesOf('ledger').length);
    expect(body.match(/<rdf:li /g)).toHaveLength(articlesOf('ledger').length);
    expect(feed.title).toBe('Ledger & Exchange');
  });

  it('links to the outlet where the feed holds the text, and to its page where it does not', async () => {
    const full = await parse('anchor');
    const brief = await parse('comet');
    expect(full.items.every(({ link }) => link?.startsWith('https://anchorwire.example/'))).toBe(true);
    expect(brief.items.every(({ link }) => link?.startsWith(`${BASE}/comet/`))).toBe(true);
  });

  it('credits the wire in <source>', () => {
    const feed = parseRssFeed(renderFeed(outlet('northgate'), BASE).body);
    expect(feed.items?.map(({ source }) => source?.title)).toEqual([undefined, 'Anchor Wire']);
  });

  it('shows what was published by then, that moment included', async () => {
    const [last, first] = [articlesOf('post')[0]!, articlesOf('post').at(-1)!];
    const lengthAt = async (until: string) => (await parse('post', new Date(until))).items.length;
    expect(await lengthAt('2024-03-01T00:00:00Z')).toBe(0);
    expect(await lengthAt(first.published)).toBe(1);
    expect(await lengthAt(last.published)).toBe(articlesOf('post').length);
  });
});

import { beforeEach, expect, test } from 'vitest';
import { Article } from './article.ts';
import type { FeedItem } from './feed-item.ts';
import { memoryTable } from './fixtures/memory-table.ts';
import { ArticleId, FeedId } from './id.ts';
import { keepItems } from './keep-items.ts';
import { keys } from './keys.ts';
import { load } from './stored.ts';

const BLANK: FeedItem = {
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
const NOW = '2026-05-04T12:00:00.000Z';

const feed = {
  id: FeedId.parse('f'),
  configuration: { url: 'https://news.example/feed', fullText: false },
  state: null,
} as unknown as Parameters<typeof keepItems>[1];

let services: Parameters<typeof keepItems>[0];
let asked: { articleId: string; version: string }[];

beforeEach(() => {
  asked = [];
  services = {
    table: memoryTable(),
    blobs: { put: async () => undefined, get: async () => undefined },
    queue: {
      send: async (messages: readonly { message: (typeof asked)[number] }[]) => {
        asked.push(...messages.map(({ message }) => message));
      },
    },
    reader: {
      canonicalLink: (link: string) => link.replace(/[?#].*$/, ''),
      domain: () => 'news.example',
    },
    digest: (text: string) => text,
    clock: () => new Date(NOW),
  } as unknown as typeof services;
});

/** One poll after another, with the items given; what each poll came to, and how many articles there are in the end. */
async function polls(...feeds: readonly (readonly Partial<FeedItem>[])[]) {
  const outcomes: string[] = [];
  for (const items of feeds) {
    const parsed = {
      title: 'Harbour Post',
      link: 'https://news.example/',
      items: items.map((item) => ({ ...BLANK, ...item })),
    } as unknown as Parameters<typeof keepItems>[2];
    const { fresh, changed } = await keepItems(services, feed, parsed);
    outcomes.push(`${fresh} new, ${changed} changed`);
  }
  return { outcomes, articles: new Set(asked.map(({ articleId }) => articleId)).size };
}

const PIER = {
  id: 'post-1',
  link: 'https://news.example/pier',
  title: 'Pier closed',
  summary: 'Cracks were found.',
  published: '2026-05-04T08:00:00.000Z',
} satisfies Partial<FeedItem>;

test.each([
  ['tracking parameters and fragments', { link: 'https://news.example/pier?utm_source=feed#c1' }],
  ['an id that changes with each poll', { id: 'post-1-again' }],
  ['another date', { published: '2026-05-04T09:00:00.000Z', updated: '2026-05-04T09:30:00.000Z' }],
  ['markup alone', { summary: '<p>Cracks were found.<img src="count?2"></p>' }],
])('%s make nothing new', async (_, change) => {
  const { outcomes, articles } = await polls([PIER], [{ ...PIER, ...change }]);
  expect([outcomes, articles]).toEqual([['1 new, 0 changed', '0 new, 0 changed'], 1]);
  expect(asked).toHaveLength(1);
});

test.each([
  ['another text', { summary: 'Twelve cracks were found.' }],
  ['another title', { title: 'Two piers closed' }],
  [
    'another link and title under the same id and date',
    { link: 'https://news.example/piers', title: 'Two piers closed' },
  ],
  [
    'another link and text under the same id and title',
    { link: 'https://news.example/p2', summary: 'More.' },
  ],
  ['another text and an id that changes', { id: 'x', summary: 'Twelve cracks were found.' }],
])('%s are a new version of the same article, which is analysed again', async (_, change) => {
  const { outcomes, articles } = await polls([PIER], [{ ...PIER, ...change }]);
  expect([outcomes, articles]).toEqual([['1 new, 0 changed', '0 new, 1 changed'], 1]);
  expect(new Set(asked.map(({ version }) => version)).size).toBe(2);
});

test('an id given to another story is another article', async () => {
  const other = {
    id: 'post-1',
    link: 'https://news.example/dock',
    title: 'Dock sold',
    published: '2026-05-05T08:00:00.000Z',
  };
  expect((await polls([PIER], [other])).articles).toBe(2);
});

test('items that share an id, or a link, are as many articles', async () => {
  const items = ['a', 'b', 'c'].map((title) => ({
    id: 'same',
    link: `https://news.example/${title}`,
    title,
  }));
  expect((await polls(items)).articles).toBe(3);
  const notices = ['d', 'e'].map((title) => ({ id: title, link: 'https://news.example/notices', title }));
  expect((await polls(notices, notices)).outcomes).toEqual(['2 new, 0 changed', '0 new, 0 changed']);
});

test('items that all lead to the site are told apart by id, else by what they say', async () => {
  const home = 'https://news.example/';
  const polled = await polls([{ id: '1', link: home, title: 'a' }], [{ id: '2', link: home, title: 'b' }]);
  expect(polled.articles).toBe(2);
  expect((await polls([{ link: home, title: 'c' }], [{ link: home, title: 'd' }])).outcomes).toEqual([
    '1 new, 0 changed',
    '1 new, 0 changed',
  ]);
});

test('an item without link, id and title is known by what it says', async () => {
  const { outcomes } = await polls([{ summary: 'Fog.' }], [{ summary: 'Fog.' }, { summary: 'Rain.' }]);
  expect(outcomes).toEqual(['1 new, 0 changed', '1 new, 0 changed']);
});

test.each([
  ['undated', null, NOW, 'first-sight'],
  ['dated in the future', '2026-05-05T08:00:00.000Z', NOW, 'first-sight'],
  ['dated long ago', '2019-05-05T08:00:00.000Z', '2019-05-05T08:00:00.000Z', 'article'],
])(
  'an item %s is kept, and marked where it has the time of first sight',
  async (_, published, stands, dated) => {
    await polls([{ ...PIER, published }]);
    const article = await load(services.table, keys.article(ArticleId.parse(asked[0]?.articleId)), Article);
    expect(article?.value).toMatchObject({ published: stands, dated });
  },
);

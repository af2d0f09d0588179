import { expect, test } from 'vitest';
import type { FeedItem } from './feed-item.ts';
import { identifyItems } from './item-identity.ts';

const reader = { canonicalLink: (link: string) => link.replace(/[?#].*$/, '') };
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
const identify = (items: readonly Partial<FeedItem>[], link: string | null = null) =>
  identifyItems(reader, { items: items.map((item) => ({ ...BLANK, ...item })), link }).map(
    ({ identity }) => identity,
  );

test('an id is an item’s own where no other item has it', () => {
  const ids = identify([{ id: 'a' }, { id: 'b' }, { id: 'b' }]).map(({ id }) => id);
  expect(ids).toEqual(['a', null, null]);
});

test('a link is an item’s own without what tracks its readers', () => {
  const [item] = identify([{ link: 'https://news.example/a?utm_source=x#top' }]);
  expect(item?.link).toBe('https://news.example/a');
});

test.each([
  [
    'other titles under other ids',
    [
      { title: 'A', id: '1' },
      { title: 'B', id: '2' },
    ],
    null,
  ],
  ['other titles without ids', [{ title: 'A' }, { title: 'B' }], null],
  [
    'one title under other ids',
    [
      { title: 'A', id: '1' },
      { title: 'A', id: '2' },
    ],
    'https://news.example/list',
  ],
  [
    'other titles under one id',
    [
      { title: 'A', id: '1' },
      { title: 'B', id: '1' },
    ],
    'https://news.example/list',
  ],
])('a link that two items share: %s', (_, items, link) => {
  const shared = items.map((item) => ({ ...item, link: 'https://news.example/list' }));
  expect(identify(shared).map((item) => item.link)).toEqual([link, link]);
});

test('a link that two items of one title share leads to each where their ids and words differ, to both where there is no id', () => {
  const link = 'https://news.example/live';
  const posts = [
    { title: 'Live', link, id: '1', summary: 'Fog.' },
    { title: 'Live', link, id: '2', summary: 'Rain.' },
  ];
  expect(identify(posts).map((item) => item.link)).toEqual([null, null]);
  expect(identify(posts.map((item) => ({ ...item, id: null }))).map((item) => item.link)).toEqual([
    link,
    link,
  ]);
});

test.each(['https://news.example/', 'https://news.example/blog'])(
  'the site’s own address %s is no item’s',
  (link) => {
    expect(identify([{ title: 'A', link }], 'https://news.example/blog')[0]?.link).toBeNull();
  },
);

test('an item without link, id and words is left out', () => {
  expect(identify([{ published: '2026-05-04T08:00:00.000Z' }, { summary: 'Fog.' }])).toHaveLength(1);
});

test('what an item says does not change with its markup', () => {
  const [one, two, three] = identify([
    { content: '<p>Two piers closed.</p><img src="count?1">' },
    { content: '<p class="x">Two  piers closed.</p> <img src="count?2">' },
    { content: '<p>Three piers closed.</p>' },
  ]);
  expect(one?.said).toBe(two?.said);
  expect(one?.said).not.toBe(three?.said);
});

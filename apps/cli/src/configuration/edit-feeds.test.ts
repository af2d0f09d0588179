import { expect, test } from 'vitest';
import { addFeeds, removeFeeds } from './edit-feeds.ts';

const FILE = `# ours
interval: 10m # often
feeds:
  # the first
  - url: https://a.example/rss # keep me
    name: A
  - url: https://b.example/rss
channels: [] # none
`;

test('addFeeds() puts a feed at the end and keeps comments and order', () => {
  expect(addFeeds(FILE, [{ url: 'https://c.example/rss', name: 'C', fullText: true }])).toEqual({
    kind: 'edited',
    changed: ['https://c.example/rss'],
    text: FILE.replace(
      'channels:',
      '  - url: https://c.example/rss\n    name: C\n    fullText: true\nchannels:',
    ),
  });
});

test('addFeeds() leaves the file as it is for feeds that it has, and adds one given twice once', () => {
  expect(addFeeds(FILE, [{ url: 'https://b.example/rss' }])).toEqual({
    kind: 'edited',
    changed: [],
    text: FILE,
  });
  const twice = addFeeds(FILE, [{ url: 'https://c.example/' }, { url: 'https://c.example/' }]);
  expect(twice).toMatchObject({ changed: ['https://c.example/'] });
});

test('addFeeds() starts a list where there is none', () => {
  const entry = '- url: https://c.example/\n';
  expect(addFeeds('', [{ url: 'https://c.example/' }])).toMatchObject({ text: `feeds:\n  ${entry}` });
  expect(addFeeds('feeds: []\nwatch: []\n', [{ url: 'https://c.example/' }])).toMatchObject({
    text: `feeds:\n  ${entry}watch: []\n`,
  });
  expect(addFeeds('feeds:\n', [{ url: 'https://c.example/' }])).toMatchObject({ text: `feeds:\n  ${entry}` });
});

test('removeFeeds() takes a feed out and leaves the rest', () => {
  expect(removeFeeds(FILE, new Set(['https://b.example/rss', 'https://x.example/']))).toEqual({
    kind: 'edited',
    changed: ['https://b.example/rss'],
    text: FILE.replace('  - url: https://b.example/rss\n', ''),
  });
});

test('removeFeeds() leaves an empty list behind', () => {
  expect(removeFeeds('feeds:\n  - url: https://a.example/\n', new Set(['https://a.example/']))).toMatchObject(
    {
      text: 'feeds: []\n',
    },
  );
});

test('addFeeds() refuses a file that it cannot change without loss', () => {
  expect(addFeeds('feeds: "x', [])).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('not YAML'),
  });
  expect(addFeeds('- a\n', [])).toMatchObject({ kind: 'refused' });
  expect(addFeeds('feeds: many\n', [])).toEqual({ kind: 'refused', why: 'its "feeds" is not a list' });
});

import { expect, test } from 'vitest';
import { canonicalLink } from './canonical-link.ts';
import { domain } from './domain.ts';

test.each([
  ['HTTPS://News.Example:443/Story?utm_source=rss&id=7&fbclid=x#top', 'https://news.example/Story?id=7'],
  ['https://news.example/a?utm_medium=feed', 'https://news.example/a'],
  ['http://news.example:80/a', 'https://news.example/a'],
  ['http://news.example:8080/a', 'http://news.example:8080/a'],
  ['https://news.example/a?b=2&a=1', 'https://news.example/a?b=2&a=1'],
  ['https://news.example/a?q=caf%C3%A9+bar&empty=', 'https://news.example/a?q=caf%C3%A9+bar&empty='],
  ['https://news.example/#!/story/7', 'https://news.example/#!/story/7'],
  [' https://news.example ', 'https://news.example/'],
  ['tag:news.example,2026:1', 'tag:news.example,2026:1'],
  ['not a link', 'not a link'],
])('canonicalLink() turns "%s" into "%s"', (link, canonical) => {
  expect(canonicalLink(link)).toBe(canonical);
  expect(canonicalLink(canonical)).toBe(canonical);
});

test.each([
  ['https://www.news.co.uk/a', 'news.co.uk'],
  ['http://a.b.outlet.example/x', 'outlet.example'],
  ['https://ada.blogspot.com/', 'ada.blogspot.com'],
  ['http://127.0.0.1:8471/000.xml', null],
  ['http://localhost:3000/', 'localhost'],
  ['https://[::1]/', null],
  ['ftp://news.example/', null],
  ['nonsense', null],
])('domain() of "%s" is "%s"', (link, expected) => {
  expect(domain(link)).toBe(expected);
});

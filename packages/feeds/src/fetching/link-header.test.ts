import { expect, test } from 'vitest';
import { linkOf } from './link-header.ts';

const BASE = new URL('https://news.example/feeds/all');
const hub = (link: string | string[]) => linkOf({ link }, 'hub', BASE);

test.each([
  ['<https://hub.example/>; rel="hub"'],
  ['<https://hub.example/>; rel=hub'],
  ['<https://news.example/>; rel=self, <https://hub.example/>; title="a, b"; REL="Hub"'],
  ['<https://hub.example/>; rel="hub alternate"'],
  ['<ftp://x.example/>; rel=hub, <https://hub.example/>; rel=hub'],
  ['garbage, <https://hub.example/>;rel=hub; type="text/html"'],
])('linkOf() finds the hub in %s', (link) => {
  expect(hub(link)).toBe('https://hub.example/');
});

test('linkOf() reads several headers, and relative addresses', () => {
  expect(hub(['<x>; rel=self', '</hub>; rel=hub'])).toBe('https://news.example/hub');
});

test.each([[''], ['<https://hub.example/>'], ['<https://hub.example/>; rel=github'], ['<'.repeat(9000)]])(
  'linkOf() finds none in %s',
  (link) => {
    expect(hub(link)).toBeNull();
  },
);

test('linkOf() takes no time over a header made to take it', () => {
  const started = performance.now();
  hub(`<a>${'; a="'.repeat(20_000)}`);
  hub(`<a>${';a'.repeat(40_000)}`);
  hub(`<a>${' '.repeat(80_000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});

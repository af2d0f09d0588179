import { expect, test } from 'vitest';
import { Configuration } from './configuration.ts';

const problems = (configuration: object): string[] =>
  (Configuration.safeParse(configuration).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );
const url = 'https://outlet.example/rss';

test('an interval that is shorter than polls ever are, or longer than a week, is refused', () => {
  expect(problems({ interval: '59s', feeds: [{ url, interval: '8d' }] })).toEqual([
    'feeds.0.interval wants 1m at least and 7d at most',
    'interval wants 1m at least and 7d at most',
  ]);
  expect(problems({ interval: '60s', feeds: [{ url, interval: '7d' }] })).toEqual([]);
});

test('hubs want a public web address, and an address and port to listen at', () => {
  expect(problems({ websub: { callback: 'newsdesk.example', listen: '8080' } })).toHaveLength(2);
  expect(problems({ websub: { listen: '127.0.0.1:65536' } })).toHaveLength(1);
  for (const listen of ['127.0.0.1:8080', '[::1]:8080', 'localhost:80']) {
    expect(problems({ websub: { callback: 'https://newsdesk.example/websub', listen } })).toEqual([]);
  }
});

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

interface Story {
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
}

const CLOSED: Story = {
  link: 'https://vale-daily.example/bridge',
  title: 'Old bridge shut to all traffic',
  text: '<p>The bridge at Corran was closed on Monday.</p><p>Lorries now go by way of Haddon, which adds half an hour to the journey.</p>',
  published: '2025-05-06T09:00:00Z',
};
const OPEN: Story = {
  link: 'https://northpost.example/corran',
  title: 'Crossing open as usual, says county',
  text: '<p>Engineers measured the piers twice last week and found nothing that worried them.</p><p>The bridge at Corran was not closed on Monday, the county council said.</p>',
  published: '2025-05-06T13:00:00Z',
};

/** Feeds that a test changes at will; every change changes the validators too. */
async function startFeeds() {
  const bodies = new Map<string, string>();
  let edition = 0;
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    if (body === undefined) response.writeHead(404).end();
    else response.setHeader('etag', `"${edition}"`).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publish = (path: string, stories: readonly (Story & { guid?: string })[]) => {
    edition += 1;
    const items = stories.map(
      ({ link, title, text, published, guid }) =>
        `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid ?? link}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><description><![CDATA[${text}]]></description></item>`,
    );
    const channel = `<channel><title>Feed ${path}</title><link>https://${path.slice(1)}.example/</link>${items.join('')}</channel>`;
    bodies.set(path, `<rss version="2.0">${channel}</rss>`);
  };
  return { url, publish };
}

test('an item offered again, by whichever feed and in whatever order, raises nothing again', async () => {
  const cwd = folderForTest();
  const { url, publish } = await startFeeds();
  const feeds = ['/vale', '/north', '/reader'].map((path) => ({ url: `${url}${path}` }));
  // How sure the judge is of the pair is not what this test is about.
  const configuration = { feeds, network: { allowPrivate: true }, alerts: { minConfidence: 0.4 } };
  writeFileSync(join(cwd, 'claimwire.yaml'), JSON.stringify(configuration));
  const poll = async () => records(await run(['poll', '--all', '--json'], { cwd }));
  const stored = async () => ({
    alerts: records(await run(['alerts', '--json'], { cwd })),
    claims: records(await run(['claims', '--json'], { cwd })).map(({ id, status, origins }) => ({
      id,
      status,
      origins,
    })),
  });
  const nothing = expect.objectContaining({ type: 'summary', articles: 0, alerts: 0, feedsFailed: 0 });

  publish('/vale', [CLOSED]);
  publish('/north', [OPEN]);
  publish('/reader', []);
  expect((await poll()).at(-1)).toMatchObject({ type: 'summary', articles: 2 });
  const before = await stored();
  expect(before.alerts.length).toBeGreaterThan(0);

  expect(await poll(), 'nothing changed').toEqual([nothing]);

  publish('/vale', [{ ...CLOSED, published: '2025-05-06T18:00:00Z' }]);
  publish('/north', [{ ...OPEN, guid: 'renumbered' }]);
  expect(await poll(), 'other validators, dates and ids').toEqual([nothing]);

  publish('/reader', [
    { ...OPEN, link: `${OPEN.link}?utm_source=reader`, guid: '2' },
    { ...CLOSED, link: `${CLOSED.link}#top`, guid: '1' },
  ]);
  expect(await poll(), 'another feed').toEqual([nothing]);
  publish('/reader', [CLOSED, OPEN]);
  expect(await poll(), 'another order').toEqual([nothing]);
  expect(await stored()).toEqual(before);

  // The same article with one sentence more is read again, and what it said before is not told again.
  publish('/reader', [{ ...OPEN, text: `${OPEN.text}<p>A second survey is planned for the summer.</p>` }]);
  expect((await poll()).map(({ type, articles }) => ({ type, articles }))).toEqual([
    { type: 'summary', articles: 1 },
  ]);
  expect((await stored()).alerts).toEqual(before.alerts);
});

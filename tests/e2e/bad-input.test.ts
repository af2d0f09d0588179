import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { problems, records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

const STORY =
  'The council of Wexmoor voted on Monday to close the swimming pool in Mill Lane. Nine of the eleven members were in favour, the mayor said.\n\nThe pool will shut in June.';

test('each bad file costs one clear line, and the good ones are taken in all the same', async () => {
  const cwd = folderForTest();
  mkdirSync(join(cwd, 'folder.txt'));
  const files: Record<string, string | Uint8Array> = {
    'empty.txt': '',
    'word.txt': 'Wexmoor',
    'huge.txt': `${STORY}\n\n`.repeat(12_500),
    'german.txt':
      'Der Gemeinderat von Wexmoor hat am Montag beschlossen, das Schwimmbad in der Mühlgasse zu schließen. Neun der elf Mitglieder stimmten dafür, sagte der Bürgermeister.',
    'noise.txt': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    'notfeed.xml': '<html><body><p>No feed here.</p></body></html>',
    'broken.json': '{"title": ',
    'noise.jsonl': `text\n${'a\u0000b\n'.repeat(500)}`,
    'lines.jsonl': `${JSON.stringify({ url: 'ftp://x.example/', title: 'a', text: STORY })}\nnonsense\n`,
    'latin1.txt': Buffer.from(STORY.replace('Mill Lane', 'Rue de la Fête, à côté du café fermé'), 'latin1'),
    'good.txt': STORY,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  const names = ['missing.txt', 'folder.txt', ...Object.keys(files)];
  const ended = await run(['ingest', ...names, '--json'], { cwd });
  expect(ended.code).toBe(1);
  const lines = problems(ended);
  const about = (name: string) => lines.filter((line) => line.includes(`"${name}`));
  expect(about('missing.txt')).toEqual(['claimwire: Cannot take in "missing.txt": there is no such file']);
  expect(about('folder.txt')).toEqual(['claimwire: Cannot take in "folder.txt": it is a directory']);
  expect(about('empty.txt')).toEqual(['claimwire: Cannot take in "empty.txt": it is empty']);
  expect(about('noise.txt')).toHaveLength(1);
  expect(about('notfeed.xml')).toHaveLength(1);
  expect(about('broken.json')).toEqual(['claimwire: Cannot take in "broken.json": it is not JSON']);
  expect(about('noise.jsonl:')).toHaveLength(1);
  expect(about('noise.jsonl"')).toEqual(['claimwire: Cannot take in "noise.jsonl": it is not text']);
  expect(about('lines.jsonl:1')).toEqual([expect.stringContaining('url wants an http or https address')]);
  expect(about('lines.jsonl:2')).toEqual([expect.stringContaining('it is not JSON')]);
  expect(lines.filter((line) => line.includes('Cannot analyse'))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Nothing to read: 1 word of text'),
      expect.stringContaining('Too long'),
      expect.stringContaining('Not in English'),
    ]),
  );
  expect(lines).toHaveLength(13);
  // Nothing that arrived is lost: what is not analysed is stored, and listed with the reason.
  expect(records(await run(['articles', '--failed', '--json'], { cwd }))).toHaveLength(3);
  const stored = records(await run(['articles', '--json'], { cwd }));
  expect(stored.filter(({ state }) => state === 'analysed')).toHaveLength(2);
  const latin = stored.find(({ source }) => source === 'latin1.txt')!;
  const { text } = records(await run(['article', latin.id, '--json'], { cwd }))[0]!;
  expect(text).toContain('Rue de la Fête, à côté du café fermé');
});

test('nothing but bad files is bad input', async () => {
  const ended = await run(['ingest', 'missing.txt'], { cwd: folderForTest() });
  expect(ended.code).toBe(2);
  expect(problems(ended)).toEqual(['claimwire: Cannot take in "missing.txt": there is no such file']);
});

test.skipIf(process.getuid?.() === 0)(
  'a file or a data folder without permission costs one line',
  async () => {
    const cwd = folderForTest();
    writeFileSync(join(cwd, 'locked.txt'), STORY);
    chmodSync(join(cwd, 'locked.txt'), 0o000);
    const ended = await run(['ingest', 'locked.txt'], { cwd });
    expect(problems(ended)).toEqual(['claimwire: Cannot take in "locked.txt": permission denied']);
    expect(ended.code).toBe(2);
    mkdirSync(join(cwd, 'closed'));
    chmodSync(join(cwd, 'closed'), 0o000);
    for (const args of [['alerts'], ['ingest', 'locked.txt']]) {
      const refused = await run(['--data', 'closed/data', ...args], { cwd });
      expect(problems(refused)).toEqual([expect.stringMatching(/^claimwire: Cannot .*: access is denied$/)]);
      expect(refused.code).toBe(2);
    }
  },
);

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wexmoor Herald</title><link>https://wexmoor.example/</link>
<item><title>Council closes pool</title><link>https://wexmoor.example/pool</link><pubDate>Mon, 05 May 2025 18:00:00 GMT</pubDate><description>${STORY}</description></item></channel></rss>`;

const PATHS: Record<string, RequestListener> = {
  '/good': (_request, response) => response.end(FEED),
  '/gone': (_request, response) => response.writeHead(404).end('no'),
  '/down': (_request, response) => response.writeHead(500).end('no'),
  '/noise': (_request, response) => response.end(Buffer.alloc(10_000_000, 'qwertz')),
  '/page': (_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/good"></head><body>Hello</body></html>',
      ),
  '/nothing': (_request, response) => response.end(''),
};

async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    const listener = PATHS[request.url ?? ''];
    if (listener) listener(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('each bad feed costs one clear line, and the articles of the good one arrive', async () => {
  const cwd = folderForTest();
  const url = await serve();
  const feeds = [...Object.keys(PATHS).map((path) => `${url}${path}`), 'http://127.0.0.1:9/closed'];
  const yaml = `network: { allowPrivate: true }\nfeeds:\n${feeds.map((feed) => `  - url: ${feed}\n`).join('')}`;
  writeFileSync(join(cwd, 'claimwire.yaml'), yaml);
  const ended = await run(['poll', '--json'], { cwd });
  expect(ended.code).toBe(1);
  const lines = problems(ended);
  for (const path of ['/gone', '/down', '/noise', '/page', '/nothing', '/closed']) {
    expect(
      lines.filter((line) => line.includes(`${path}"`)),
      path,
    ).toHaveLength(1);
  }
  expect(lines.find((line) => line.includes('/page"'))).toContain(`the page offers ${url}/good`);
  expect(lines.find((line) => line.includes('/gone"'))).toMatch(
    /^claimwire: Cannot poll "[^"]+\/gone": the server answered 404 Not Found; next try [\d :-]+UTC$/,
  );
  expect(lines).toHaveLength(6);
  expect(records(ended).at(-1)).toMatchObject({ type: 'summary', feeds: 1, feedsFailed: 6, articles: 1 });
  const listed = records(await run(['feeds', 'list', '--json'], { cwd }));
  expect(listed.map(({ failures }) => failures)).toEqual([0, 1, 1, 1, 1, 1, 1]);

  // Loopback is fetched from only where the configuration says so.
  writeFileSync(join(cwd, 'claimwire.yaml'), yaml.replace('true', 'false'));
  const refused = await run(['poll', '--all'], { cwd });
  expect(problems(refused)).toHaveLength(7);
});

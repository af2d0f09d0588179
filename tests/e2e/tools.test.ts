import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problems, records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

test('init writes a configuration that works, and does not write over it', async () => {
  const cwd = folderForTest();
  expect(await run(['init'], { cwd })).toMatchObject({ code: 0 });
  expect(await run(['feeds', 'list'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(await run(['init'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('it is there already'),
  });
});

test('feeds are added, listed, exported, imported and removed, and comments stay', async () => {
  const cwd = folderForTest();
  await run(['init'], { cwd });
  const add = ['feeds', 'add', 'https://outlet.example/rss', '--name', 'Outlet', '--interval', '10m'];
  expect(await run(add, { cwd })).toMatchObject({ code: 0 });
  expect(await run([...add, '--json'], { cwd })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"added":false'),
  });
  expect(await run(['feeds', 'add', 'outlet.example'], { cwd })).toMatchObject({ code: 2 });
  const written = readFileSync(join(cwd, 'claimwire.yaml'), 'utf8');
  expect(written).toContain('# How often a feed is polled that does not say otherwise');
  expect(records(await run(['feeds', 'list', '--json'], { cwd }))).toEqual([
    expect.objectContaining({
      url: 'https://outlet.example/rss',
      name: 'Outlet',
      interval: 600,
      lastPoll: null,
    }),
  ]);
  const opml = await run(['feeds', 'export'], { cwd });
  expect(await run(['feeds', 'remove', 'https://outlet.example/rss'], { cwd })).toMatchObject({ code: 0 });
  expect(await run(['feeds', 'remove', 'https://outlet.example/rss'], { cwd })).toMatchObject({ code: 2 });
  expect(await run(['feeds', 'import', '-'], { cwd, input: opml.stdout })).toMatchObject({ code: 0 });
  const imported = records(await run(['feeds', 'list', '--json'], { cwd }));
  expect(imported).toEqual([
    expect.objectContaining({ url: 'https://outlet.example/rss', name: 'Outlet', interval: 600 }),
  ]);
  expect(await run(['feeds', 'import', 'claimwire.yaml'], { cwd })).toMatchObject({ code: 2 });
});

test('parse-feed, extract and statements print what they find in a file', async () => {
  const cwd = folderForTest();
  const page =
    '<html lang="en"><head><title>Pool to close</title></head><body><article><h1>Pool to close</h1><p>The council of Wexmoor voted on Monday to close the swimming pool in Mill Lane.</p><p>Nine of the eleven members were in favour, the mayor said.</p></article></body></html>';
  const feed = `<rss version="2.0"><channel><title>Herald</title><link>https://wexmoor.example/</link><item><title>Pool</title><link>/pool</link></item></channel></rss>`;
  writeFileSync(join(cwd, 'page.html'), page);
  writeFileSync(join(cwd, 'feed.xml'), feed);
  const items = records(
    await run(['parse-feed', 'feed.xml', '--base', 'https://wexmoor.example/rss', '--json'], { cwd }),
  );
  expect(items).toEqual([expect.objectContaining({ title: 'Pool', link: 'https://wexmoor.example/pool' })]);
  const [extracted] = records(await run(['extract', 'page.html', '--json'], { cwd }));
  expect(Object.keys(extracted!)).toEqual([
    'title',
    'byline',
    'published',
    'siteName',
    'text',
    'modified',
    'canonical',
    'language',
    'paywall',
  ]);
  expect(extracted).toMatchObject({
    title: 'Pool to close',
    text: expect.stringContaining('Nine of the eleven'),
  });
  for (const { quote, span } of records(await run(['statements', 'page.html', '--json'], { cwd }))) {
    expect(extracted!.text.slice(span.start, span.end)).toBe(quote);
  }
  expect(await run(['parse-feed', 'page.html'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  expect(await run(['extract', 'http://127.0.0.1:9/'], { cwd })).toMatchObject({ code: 2, stdout: '' });
});

test('judge answers each pair in its order, and leaves out lines that it cannot read', async () => {
  const cwd = folderForTest();
  const pair = {
    claim: 'Nine miners died in the Ostrava pit.',
    statement: 'Eleven miners died in the Ostrava pit.',
  };
  const lines = [
    JSON.stringify({
      id: 'a',
      ...pair,
      claimDate: '2025-02-03',
      statementDate: '2025-02-03',
      note: 'not read',
    }),
    'nonsense',
    '',
    JSON.stringify({ id: 2, claim: pair.claim }),
    JSON.stringify({ id: 3, ...pair, claimDate: 'yesterday' }),
    JSON.stringify({ id: 'b', claim: pair.claim, statement: `The weather was mild. ${pair.claim}` }),
  ];
  const ended = await run(['judge', '--pairs', '-', '--json'], { cwd, input: lines.join('\n') });
  expect(ended.code).toBe(1);
  expect(records(ended).map(({ id }) => id)).toEqual(['a', 'b']);
  for (const verdict of records(ended))
    expect(Object.keys(verdict)).toEqual(['id', 'relation', 'confidence', 'reasons']);
  expect(problems(ended)).toEqual([
    'claimwire: Cannot read a pair at -:2: it is not JSON; the line is left out',
    'claimwire: Cannot read a pair at -:4: statement wants text; the line is left out',
    expect.stringMatching(/^claimwire: Cannot read a pair at -:5: claimDate wants a date/),
  ]);
});

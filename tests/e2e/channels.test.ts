import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Misbehave, SECRET, startHook } from '../delivery/receivers.ts';
import { waitingAlerts } from '../delivery/waiting-alerts.ts';
import { problems, records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

async function hookFor(misbehave?: Misbehave) {
  const receiver = await startHook(misbehave);
  onTestFinished(receiver.close);
  return receiver;
}

const hook = (id: string, port: number, policy: object = {}) => ({
  id,
  type: 'webhook',
  url: `http://127.0.0.1:${port}/`,
  secret: SECRET,
  policy,
});

const hourly = { digest: { every: 'hour' } };

test('each channel gets what it wants; what it does not get is told with the reason, and what was given up is tried again', async () => {
  let isDown = true;
  const good = await hookFor();
  const bad = await hookFor((response) => {
    if (!isDown) return undefined;
    response.writeHead(410).end();
    return 'refused';
  });
  const cwd = folderForTest();
  const configuration = {
    channels: [
      hook('good', good.port),
      hook('muted', good.port, { mute: ['inspector'] }),
      hook('hourly', good.port, hourly),
      hook('bad', bad.port),
    ],
    network: { allowPrivate: true },
  };
  writeFileSync(join(cwd, 'claimwire.yaml'), JSON.stringify(configuration));
  const wanted = await waitingAlerts(cwd, configuration, 2);
  expect([...wanted].map(([id, ids]) => [id, ids.length])).toEqual([
    ['good', 2],
    ['muted', 0],
    ['hourly', 0],
    ['bad', 2],
  ]);

  const tested = await run(['channels', 'test', 'good', 'bad', '--json'], { cwd });
  expect(tested.code).toBe(1);
  expect(records(tested)).toMatchObject([
    { channelId: 'good', kind: 'delivered', answer: '204 No Content' },
    { channelId: 'bad', kind: 'gone', answer: '410 Gone' },
  ]);
  expect(await run(['channels', 'test', 'fax'], { cwd })).toMatchObject({ code: 2 });

  const first = await run(['retry'], { cwd });
  expect(first.code).toBe(1);
  expect(problems(first).join('\n')).toContain('Cannot deliver by "bad": 410 Gone');
  const kept = records(await run(['alerts', '--suppressed', '--json'], { cwd }));
  expect(kept.map((alert) => alert.kept)).toEqual(
    Array.from({ length: 2 }, () => [{ channelId: 'muted', why: 'muted: inspector' }]),
  );
  expect(kept[0]?.waiting).toMatchObject([{ channelId: 'hourly', why: 'a digest every hour' }]);
  expect(records(await run(['channels', 'list', '--json'], { cwd }))).toMatchObject([
    { id: 'good', disabled: null, waiting: 0, held: 0 },
    { id: 'muted', disabled: null },
    { id: 'hourly', waiting: 2 },
    { id: 'bad', disabled: { why: '410 Gone' }, held: 2 },
  ]);

  isDown = false;
  expect(await run(['channels', 'enable', 'bad'], { cwd })).toMatchObject({ code: 0 });
  expect([...bad.accepted.keys()].sort()).toEqual([...(wanted.get('bad') ?? [])].sort());
  expect(await run(['alerts', '--format', 'atom'], { cwd })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('<feed xmlns="http://www.w3.org/2005/Atom"'),
  });
});

test('a delivery that was refused is a dead letter, to be tried again or dropped', async () => {
  let isOpen = false;
  const receiver = await hookFor();
  const cwd = folderForTest();
  // Private addresses are refused for good until the configuration allows them.
  const write = () =>
    writeFileSync(
      join(cwd, 'claimwire.yaml'),
      JSON.stringify({ channels: [hook('desk', receiver.port)], network: { allowPrivate: isOpen } }),
    );
  write();
  const wanted = await waitingAlerts(cwd, { channels: [hook('desk', receiver.port)] }, 2);
  expect(await run(['retry'], { cwd })).toMatchObject({ code: 1 });
  const letters = records(await run(['dead-letters', 'list', '--json'], { cwd }));
  expect(letters).toMatchObject([
    { attempts: 1, message: { kind: 'notify', channelId: 'desk' } },
    { attempts: 1, message: { kind: 'notify', channelId: 'desk' } },
  ]);
  expect(await run(['dead-letters', 'drop', 'desk:unknown'], { cwd })).toMatchObject({ code: 2 });
  expect(await run(['dead-letters', 'drop', letters[0]?.id], { cwd })).toMatchObject({ code: 0 });
  isOpen = true;
  write();
  expect(await run(['dead-letters', 'retry'], { cwd })).toMatchObject({ code: 0 });
  expect([...receiver.accepted.keys()]).toEqual([letters[1]?.message.notificationId]);
  expect(wanted.get('desk')).toContain(letters[1]?.message.notificationId);
  expect(records(await run(['dead-letters', 'list', '--json'], { cwd }))).toEqual([]);
});

test('a claim of the configuration is watched as long as it stands there; one tracked by hand stays', async () => {
  const cwd = folderForTest();
  const sentences = ['The bridge at Corran was closed on Monday.', 'The ferry at Haddon sank on Tuesday.'];
  const watched = async () =>
    records(await run(['claims', '--watched', '--json'], { cwd }))
      .map(({ quote }) => quote)
      .sort();
  const configure = (watch: readonly string[]) =>
    writeFileSync(join(cwd, 'claimwire.yaml'), JSON.stringify({ watch }));
  const article = JSON.stringify({
    url: 'https://vale.example/1',
    published: '2025-05-06T09:00:00Z',
    title: 'The bridge at Corran was closed',
    text: 'The bridge at Corran was closed on Monday. Lorries go by way of Haddon.',
  });
  configure(sentences);
  await run(['ingest', '-', '--json'], { cwd, input: article });
  expect(await watched()).toEqual(sentences);
  expect(existsSync(join(cwd, '.claimwire', 'alerts.atom'))).toBe(true);
  expect(JSON.parse(readFileSync(join(cwd, '.claimwire', 'alerts.json'), 'utf8')).items).toHaveLength(1);
  await run(['track', sentences[1] ?? ''], { cwd });
  configure([]);
  await run(['ingest', '-'], { cwd, input: article });
  expect(await watched()).toEqual([sentences[1]]);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type Receiver, SECRET, startHook, startMail } from '../delivery/receivers.ts';
import { waitingAlerts } from '../delivery/waiting-alerts.ts';
import { type Ended, records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

const ALERTS = 4;
const PRELOAD = `--import=${pathToFileURL(join(import.meta.dirname, 'kill-at-commit.ts')).href}`;

const hook = (id: string, { port }: Receiver) => ({
  id,
  type: 'webhook',
  url: `http://127.0.0.1:${port}/`,
  secret: SECRET,
});

/** Alerts that wait for channels of every temper, each with a real other side. */
async function scene() {
  let isGone = true;
  let isFirst = true;
  let breaks = false;
  const receivers = {
    mail: await startMail(1),
    // The body of its first answer never ends.
    steady: await startHook((response) => {
      if (!isFirst) return undefined;
      isFirst = false;
      response.writeHead(200).write('thank y');
      return 'accepted';
    }),
    flaky: await startHook((response, earlier) => {
      if (earlier > 0) return undefined;
      // Every other time the connection breaks off instead.
      breaks = !breaks;
      if (breaks) response.destroy();
      else response.writeHead(500).end('not now');
      return 'refused';
    }),
    gone: await startHook((response) => {
      if (!isGone) return undefined;
      response.writeHead(410).end();
      return 'refused';
    }),
  };
  onTestFinished(() => {
    for (const { close } of Object.values(receivers)) close();
  });
  const { mail, steady, flaky, gone } = receivers;
  const cwd = folderForTest();
  const from = { from: 'claimwire@desk.example', to: ['editor@desk.example'] };
  const configuration = {
    channels: [
      { id: 'mail', type: 'email', ...from, smtp: { host: '127.0.0.1', port: mail.port } },
      hook('steady', steady),
      hook('flaky', flaky),
      hook('gone', gone),
    ],
    network: { allowPrivate: true },
  };
  writeFileSync(join(cwd, 'claimwire.yaml'), JSON.stringify(configuration));
  const wanted = await waitingAlerts(cwd, configuration, ALERTS);
  /** `retry` works off whatever is on the queue. */
  const deliver = (env: Record<string, string> = {}): Promise<Ended> =>
    run(['retry', '--json'], { cwd, env: { NODE_OPTIONS: PRELOAD, ...env } });
  return { cwd, receivers, wanted, deliver, comeBack: () => (isGone = false) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** Delivers to the end, mends the channel that was gone, and holds what arrived against what was to arrive. */
async function expectAll({ cwd, receivers, wanted, deliver, comeBack }: Scene, point: string) {
  // What was put off is due after five seconds; a run waits for that.
  await deliver();
  const states = records(await run(['channels', 'list', '--json'], { cwd }));
  expect(
    states.filter(({ disabled }) => disabled).map(({ id, held }) => [id, held]),
    point,
  ).toEqual([['gone', ALERTS]]);
  comeBack();
  await run(['channels', 'enable', 'gone'], { cwd });
  for (const [id, { accepted }] of Object.entries(receivers)) {
    const ids = new Set(accepted.keys());
    const missing = (wanted.get(id) ?? []).filter((one) => !ids.delete(one));
    expect({ id, missing }, point).toEqual({ id, missing: [] });
    // Beside the alerts only word of the channel that was gone, once, and not to itself.
    expect({ id, others: ids.size }, point).toEqual({ id, others: id === 'gone' ? 0 : 1 });
  }
}

test('killed at any write of its deliveries and started again, it brings every alert to every channel', {
  timeout: 300_000,
}, async () => {
  const quiet = await scene();
  const countFile = join(quiet.cwd, 'commits');
  await quiet.deliver({ COUNT_COMMITS_TO: countFile });
  const commits = Number(readFileSync(countFile, 'utf8'));
  expect(commits).toBeGreaterThan(ALERTS);
  await expectAll(quiet, 'never killed');
  for (const [id, { accepted }] of Object.entries(quiet.receivers)) {
    const repeated = [...accepted.values()].filter(({ times }) => times > 1);
    expect({ id, repeated }).toEqual({ id, repeated: [] });
  }

  const kills = 6;
  const points = Array.from({ length: kills }, (_, kill) => {
    const at = 1 + Math.floor((kill * commits) / kills);
    return `${at} ${kill % 2 === 0 ? 'before' : 'after'}`;
  });
  const killed = async (point: string) => {
    const one = await scene();
    expect(await one.deliver({ KILL_AT_COMMIT: point }), point).toMatchObject({ signal: 'SIGKILL' });
    await expectAll(one, `killed at commit ${point}`);
  };
  // They mostly wait, for the time of second tries.
  await Promise.all(points.map(killed));
});

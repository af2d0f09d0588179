import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startNewsroom } from '@claimwire/newsroom';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { type Ended, records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

/** At how many places of a run the process is killed. */
const KILLS = 12;

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const PRELOAD = `--import=${pathToFileURL(join(import.meta.dirname, 'kill-at-commit.ts')).href}`;

/** A webhook receiver that keeps what it accepted, by the id by which a receiver drops repeats. */
async function startReceiver(): Promise<{ url: string; accepted: Map<string, string> }> {
  const accepted = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      new Webhook(SECRET).verify(body, headers);
      accepted.set(String(request.headers['webhook-id']), body);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return { url: `http://127.0.0.1:${address.port}/`, accepted };
}

/** Everything that must come out the same, without the times at which it was done. */
async function outcome(cwd: string, accepted: Map<string, string>) {
  const stored = async (...args: string[]) => records(await run([...args, '--json'], { cwd }));
  const alerts = await stored('alerts');
  const claims = await stored('claims');
  const timeless = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner) =>
        ['at', 'touched', 'answer', 'attempts'].includes(key) ? undefined : inner,
      ),
    );
  const byId = (list: Record<string, unknown>[]) =>
    list
      .map(timeless)
      .map((one) => JSON.stringify(one))
      .sort();
  return { alerts: byId(alerts), claims: byId(claims), accepted: [...accepted.keys()].sort() };
}

test('killed at any write and started again, it ends with the same claims, alerts and deliveries', {
  timeout: 600_000,
}, async () => {
  const newsroom = await startNewsroom({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => newsroom.close());
  const feeds = newsroom.feeds.filter(({ outlet }) => ['kestrel', 'ledger', 'radio'].includes(outlet));
  expect(feeds).toHaveLength(3);

  async function scene() {
    const receiver = await startReceiver();
    const cwd = folderForTest();
    const configuration = {
      feeds: feeds.map(({ url, name, publisher, fullText }) => ({ url, name, publisher, fullText })),
      channels: [{ id: 'hook', type: 'webhook', url: receiver.url, secret: SECRET }],
      network: { allowPrivate: true },
    };
    writeFileSync(join(cwd, 'claimwire.yaml'), JSON.stringify(configuration));
    const poll = (env: Record<string, string> = {}): Promise<Ended> =>
      run(['poll', '--all', '--json'], { cwd, env: { NODE_OPTIONS: PRELOAD, ...env } });
    return { cwd, receiver, poll };
  }

  const quiet = await scene();
  const countFile = join(quiet.cwd, 'commits');
  expect(await quiet.poll({ COUNT_COMMITS_TO: countFile })).toMatchObject({ code: 0 });
  const wanted = await outcome(quiet.cwd, quiet.receiver.accepted);
  expect(wanted.alerts.length).toBeGreaterThan(0);
  expect(wanted.accepted.length).toBeGreaterThan(0);

  const commits = Number(readFileSync(countFile, 'utf8'));
  expect(commits).toBeGreaterThan(KILLS);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const at = 1 + Math.floor((kill * commits) / KILLS);
    const point = `${at} ${kill % 2 === 0 ? 'before' : 'after'}`;
    const { cwd, receiver, poll } = await scene();
    expect(await poll({ KILL_AT_COMMIT: point }), point).toMatchObject({ signal: 'SIGKILL' });
    expect(await poll(), point).toMatchObject({ code: 0, stderr: '' });
    expect(await outcome(cwd, receiver.accepted), `killed at commit ${point}`).toEqual(wanted);
  }
});

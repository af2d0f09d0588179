import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { articles, type Newsroom, startNewsroom } from '@claimwire/newsroom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowedRights } from './allowed-rights.ts';
import { type CloudAssembly, readAssembly } from './cloud-assembly.ts';
import { type Deployed, deploy } from './deployed.ts';
import { type Faults, NO_FAULTS } from './event-source.ts';
import { type Moment, moments } from './moments.ts';
import { onOneMachine } from './on-one-machine.ts';
import { copies, idsOf, type Outcome, readOutcome, regardlessOfOrder } from './outcome.ts';
import { shuffled } from './shuffled.ts';
import { CDK, synthesise } from './synthesise.ts';
import { startReceiver, type WebhookReceiver } from './webhook-receiver.ts';

const SECRET = `whsec_${Buffer.from('a secret of the assembly test').toString('base64')}`;

/** Of the order in which nothing comes as it was sent. Others do as well. */
const SEED = 1;

/** Enough for alerts of every kind, few enough to go through them with faults. */
const FEW = 12;

/** Every write of every function, by what it writes: each was the last of a life. */
const DEATHS = {
  Tick: ['SendMessage poll queue', 'put CONFIGURATION/DEPLOYED'],
  Poller: [
    'SendMessage analyse queue',
    'object raw',
    'put ARTICLE/META',
    'put FEED/ITEM',
    'put FEED/STATE',
    'replace FEED/STATE',
  ],
  Analyzer: [
    'SendMessage notify queue',
    'object text',
    'put ALERT/META',
    'put CLAIM/EVIDENCE',
    'put CLAIM/MEMBER',
    'put CLAIM/META',
    'put NOTIFICATION/META',
    'put SHINGLE/ARTICLE',
    'put TERM/DATE',
    'replace ARTICLE/META',
    'replace CLAIM/META',
  ],
  Notifier: ['put NOTIFICATION/DELIVERY'],
};

let newsroom: Newsroom;
let receiver: WebhookReceiver;
let configurationText: string;
let folder: string;
let assembly: CloudAssembly;

beforeAll(async () => {
  newsroom = await startNewsroom({ host: '127.0.0.1', port: 0 });
  receiver = await startReceiver(SECRET);
  // JSON is YAML.
  configurationText = JSON.stringify({
    feeds: newsroom.feeds.map(({ url, name, publisher, fullText }) => ({ url, name, publisher, fullText })),
    channels: [{ id: 'hook', type: 'webhook', url: receiver.url, secret: SECRET }],
    network: { allowPrivate: true },
    forgetClaimsAfter: '36500d',
  });
  folder = await synthesise(configurationText);
  assembly = readAssembly(join(folder, 'out'));
}, 180_000);

afterAll(async () => {
  await Promise.all([newsroom.close(), receiver.close(), rm(folder, { recursive: true })]);
});

interface Run {
  readonly outcome: Outcome;
  /** Ids of what was delivered, repeats and all. */
  readonly delivered: readonly string[];
}

async function inTheCloud(deployed: Deployed, when: readonly Moment[], faults: Faults): Promise<Run> {
  for (const { published, now } of when) {
    newsroom.setTime(published);
    await deployed.round(now, faults);
  }
  // What was kept back to come twice.
  if (faults.twice) await deployed.settle();
  return { outcome: await readOutcome(deployed.table), delivered: receiver.take() };
}

async function atHome(when: readonly Moment[]): Promise<Run> {
  const home = onOneMachine(configurationText, await mkdtemp(join(tmpdir(), 'claimwire-home-')));
  for (const { published, now } of when) {
    newsroom.setTime(published);
    await home.round(now);
  }
  const outcome = await readOutcome(home.table);
  await home.close();
  return { outcome, delivered: receiver.take() };
}

const toldAs = ({ relation, confidence, source, statement }: Outcome['evidence'][number]) =>
  `${relation} ${confidence} ${source.url} ${statement.quote}`;

const each = (ids: readonly string[]) => [...new Set(ids)].sort();

test('the command line of the CDK reads the assembly', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [CDK, 'ls', '--app', join(folder, 'out')]);
  expect(stdout.trim().split('\n')).toEqual(['claimwire-data', 'claimwire']);
});

describe('the cloud assembly at work', () => {
  test('makes of the whole newsroom what one machine makes of it, with the rights that it has', async () => {
    const when = moments(articles.length);
    const deployed = await deploy({ assembly, analyzers: 1 });
    const cloud = await inTheCloud(deployed, when, NO_FAULTS);
    const home = await atHome(when);

    expect(home.outcome.alerts.length).toBeGreaterThan(10);
    expect(cloud.outcome).toEqual(home.outcome);
    expect(cloud.delivered.toSorted()).toEqual(home.delivered.toSorted());
    expect(each(cloud.delivered)).toEqual(cloud.delivered.toSorted());
    expect(await deployed.leftOver()).toBe(0);
    for (const [name, { calls }] of Object.entries(deployed.lambdas)) {
      const allowed = allowedRights(assembly, name, deployed.cloud.values);
      expect(calls.size, name).toBeGreaterThan(1);
      expect(
        [...calls].filter((call) => !allowed.has(call)),
        name,
      ).toEqual([]);
    }
    await deployed.close();
  }, 300_000);

  test('comes to the same when functions die after every kind of write and messages come twice, and late', async () => {
    const when = moments(FEW);
    const deployed = await deploy({ assembly, analyzers: 1 });
    const cloud = await inTheCloud(deployed, when, { deaths: true, twice: true, shuffle: null });
    const home = await atHome(when);

    expect(cloud.outcome).toEqual(home.outcome);
    expect(each(cloud.delivered)).toEqual(each(home.delivered));
    expect(await deployed.leftOver()).toBe(0);
    for (const [name, writes] of Object.entries(DEATHS)) {
      expect(deployed.lambdas[name as keyof typeof DEATHS].deaths, name).toEqual(
        expect.arrayContaining(writes),
      );
    }
    await deployed.close();
  }, 300_000);

  test('loses nothing and tells nothing twice when two analyzers meet what comes all at once, twice, and in no order', async () => {
    const [last] = moments(FEW).slice(-1);
    if (!last) throw new Error('the newsroom is empty');
    const deployed = await deploy({ assembly, analyzers: 2 });
    const cloud = await inTheCloud(deployed, [last], { deaths: false, twice: true, shuffle: shuffled(SEED) });
    const home = await atHome([last]);

    const besides = copies([cloud.outcome, home.outcome]);
    const [there, here] = [cloud, home].map(({ outcome }) => regardlessOfOrder(outcome, besides));
    expect(here?.evidence.length).toBeGreaterThan(5);
    expect(there).toEqual(here);
    expect(idsOf(cloud.outcome.articles)).toEqual(idsOf(home.outcome.articles));
    // Whose words a sentence is told against, and which of two copies is, may differ. But whatever one machine tells is
    // told, and what is told was found.
    const ofCopies = new Set(home.outcome.articles.flatMap(({ id, url }) => (besides.has(id) ? [url] : [])));
    const told = ({ outcome }: Run) =>
      outcome.alerts.map(({ relation, statement: { url, quote } }) =>
        ofCopies.has(url) ? `${relation}: a copy` : `${relation}: ${url} ${quote}`,
      );
    expect(each(told(cloud))).toEqual(expect.arrayContaining([...each(told(home))]));
    const found = new Set(cloud.outcome.evidence.map(toldAs));
    expect(cloud.outcome.alerts.length).toBeGreaterThan(0);
    for (const alert of cloud.outcome.alerts) {
      expect(found).toContain(
        `${alert.relation} ${alert.confidence} ${alert.statement.url} ${alert.statement.quote}`,
      );
      expect(alert.delivered).toEqual([{ channelId: 'hook', state: 'delivered' }]);
    }
    expect(await deployed.leftOver()).toBe(0);
    await deployed.close();
  }, 300_000);
});

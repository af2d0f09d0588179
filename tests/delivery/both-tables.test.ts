import { createDynamoTable } from '@claimwire/adapters-aws';
import { openData } from '@claimwire/adapters-local';
import {
  type Channel,
  Configuration,
  channelOverview,
  deadLettersOf,
  deliverNotification,
  enableChannel,
  type ItemTable,
  keys,
  listAlerts,
  lists,
  type Message,
  type Outgoing,
  routeAlerts,
  type Sent,
  sendDueDigests,
} from '@claimwire/core';
import { expect, onTestFinished, test } from 'vitest';
import { folderForTest } from '../e2e/folder-for-test.ts';
import { startDynalite } from '../emulators/start-dynalite.ts';
import { SECRET } from './receivers.ts';
import { digest, sampleAlert } from './waiting-alerts.ts';

type Open = (clock: () => Date) => Promise<ItemTable>;

const sqlite: Open = async (clock) => {
  const { table, close } = openData(folderForTest(), { clock, survives: 'kill' });
  onTestFinished(close);
  return table;
};

const dynamo: Open = async (clock) => {
  const { client, tableName, indexName, close } = await startDynalite();
  onTestFinished(close);
  return createDynamoTable({ client, tableName, indexName, clock });
};

const policies = {
  hourly: { digest: { every: 'hour' } },
  capped: { maxPerHour: 2 },
  cool: { coolDown: '1h' },
  gone: {},
  refusing: {},
};

test.each([
  ['SQLite', sqlite],
  ['DynamoDB', dynamo],
])('on %s all that is done twice, and twice at once, comes out once', async (_, open) => {
  let now = Date.parse('2025-05-06T12:00:00Z');
  const clock = () => new Date(now);
  const table = await open(clock);
  const sent = new Map<string, Message>();
  const queue = {
    send: async (messages: readonly Outgoing[]) => {
      for (const { key, message } of messages) sent.set(key, message);
    },
  };
  const address = { type: 'webhook', url: 'https://desk.example/', secret: SECRET };
  const configuration = Configuration.parse({
    channels: Object.entries(policies).map(([id, policy]) => ({ id, ...address, policy })),
  });
  const ids = configuration.channels.map(({ id }) => id);
  const answers: Record<string, Sent> = {
    gone: { kind: 'gone', answer: '410' },
    refusing: { kind: 'refused', answer: '400' },
  };
  // As a receiver that drops repeats.
  const taken = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  const got = (id: string) => [...(taken.get(id) ?? [])].filter((one) => one !== 'notice').sort();
  const channels = new Map(
    ids.map((id): [typeof id, Channel] => [
      id,
      {
        async send({ notification }) {
          const answer = answers[id] ?? { kind: 'delivered', answer: '204' };
          const carried = 'alertIds' in notification ? notification.alertIds : [notification.kind];
          if (answer.kind === 'delivered') for (const one of carried) taken.get(id)?.add(one);
          return answer;
        },
      },
    ]),
  );
  const services = { table, queue, configuration, channels, clock, digest, random: () => 0 };
  const twice = async (work: () => Promise<unknown>) => {
    await Promise.all([work(), work()]);
    await work();
  };
  const deliver = async () => {
    for (const [key, message] of [...sent]) {
      if (message.kind === 'notify') await deliverNotification(services, message);
      sent.delete(key);
    }
  };

  // All on one claim.
  const claim = sampleAlert(0).claim;
  const alerts = Array.from({ length: 5 }, (_, i) => ({ ...sampleAlert(i), claim }));
  const all = alerts.map(({ id }) => id).sort();
  for (const alert of alerts) {
    const place = { list: lists.alerts, order: `${alert.at}#${alert.id}` };
    await table.putIfAbsent({ ...keys.alert(alert.id), data: alert, ...place });
    await twice(async () => {
      for (const id of ids) await routeAlerts(services, id, [alert]);
    });
  }
  await twice(deliver);
  expect(got('capped')).toHaveLength(2);
  expect(got('cool')).toEqual([alerts[0]?.id]);
  expect([...(taken.get('hourly') ?? [])]).toEqual(['notice']);
  expect(taken.get('gone')).toEqual(new Set());
  const gone = ids[3]!;
  expect(await channelOverview(services, gone)).toMatchObject({ disabled: { why: '410' }, held: 5 });

  now += 3_600_000;
  await twice(() => sendDueDigests(services));
  await deliver();
  expect(got('hourly')).toEqual(all);
  expect(got('capped')).toEqual(all);
  expect(await channelOverview(services, ids[0]!)).toMatchObject({ waiting: 0 });

  answers.gone = answers.refusing = { kind: 'delivered', answer: '204' };
  await twice(() => enableChannel(services, gone));
  await deliver();
  expect(got('gone')).toEqual(all);

  const none = { list: async () => [], retry: async () => 0, drop: async () => 0 };
  const letters = deadLettersOf({ ...services, deadLetters: none });
  expect(await letters.list()).toHaveLength(6);
  await twice(() => letters.retry());
  await deliver();
  expect(got('refusing')).toEqual(all);
  expect(await letters.list()).toEqual([]);
  const kept = await Array.fromAsync(listAlerts(services, { suppressed: true }));
  expect(kept.map((alert) => alert.kept.map(({ channelId }) => channelId))).toEqual(
    Array.from({ length: 4 }, () => ['cool']),
  );
});

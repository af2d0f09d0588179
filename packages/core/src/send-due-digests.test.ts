import { expect, test } from 'vitest';
import { alertOn } from './fixtures/alerts.ts';
import { deliveryScene } from './fixtures/delivery-scene.ts';
import { nextDigest, sendDueDigests } from './send-due-digests.ts';

const named = (id: string) => alertOn({ id, articleId: `article-${id}`, claim: { id: `claim-${id}` } });

const HOURLY = { digest: { every: 'hour' } };

test('sendDueDigests() makes one digest of what has gathered once it is due, and no other after that', async () => {
  const { raise, deliver, got, pass, services } = deliveryScene({ desk: HOURLY, now: {} });
  for (const id of ['a', 'b', 'c', 'd']) await raise(named(id));
  expect(await sendDueDigests(services)).toBe(0);
  await deliver();
  expect(got('desk')).toEqual([]);
  expect(got('now')).toHaveLength(4);
  pass(3600);
  await raise(named('later'));
  expect(await sendDueDigests(services)).toBe(2);
  expect(await sendDueDigests(services)).toBe(0);
  await deliver();
  // The table of these tests has pages of three.
  expect(got('desk')).toMatchObject([{ kind: 'digest' }, { kind: 'digest' }]);
  expect(
    got('desk')
      .flatMap(({ alerts }) => alerts)
      .sort(),
  ).toEqual(['a', 'b', 'c', 'd']);
  pass(3600);
  expect(await sendDueDigests(services)).toBe(1);
  await deliver();
  expect(got('desk').at(-1)).toEqual({ kind: 'digest', alerts: ['later'] });
});

test('sendDueDigests() tells in a digest too what was told at once, where that is wanted', async () => {
  const { raise, deliver, got, pass, services } = deliveryScene({
    desk: { digest: { every: 'hour', beside: true } },
  });
  await raise(named('a'));
  await deliver();
  pass(3600);
  await sendDueDigests(services);
  await deliver();
  expect(got('desk')).toEqual([
    { kind: 'article', alerts: ['a'] },
    { kind: 'digest', alerts: ['a'] },
  ]);
});

test('sendDueDigests() delivers what quiet hours put off as one digest when they end', async () => {
  const quietHours = { from: '22:00', until: '07:00', timeZone: 'UTC', breakThrough: ['contradicts'] };
  const { raise, deliver, got, setTime, services } = deliveryScene({ desk: { quietHours } });
  setTime('2025-05-06T23:00:00Z');
  await raise(named('a'));
  await raise(alertOn({ id: 'b', articleId: 'article-b', relation: 'updates' }));
  await raise(alertOn({ id: 'c', articleId: 'article-c', relation: 'confirms' }));
  await sendDueDigests(services);
  await deliver();
  expect(got('desk')).toEqual([{ kind: 'article', alerts: ['a'] }]);
  setTime('2025-05-07T07:00:00Z');
  await sendDueDigests(services);
  await deliver();
  expect(got('desk').slice(1)).toEqual([{ kind: 'digest', alerts: ['b', 'c'] }]);
});

test('killed at any write and done again, raising and digests lose nothing and tell nothing twice', async () => {
  const scene = deliveryScene({ desk: HOURLY, both: { digest: { every: 'hour', beside: true } }, now: {} });
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const [number, name] of names.entries()) {
    expect(await scene.killEverywhere(() => scene.raise(named(name)))).toBeGreaterThan(10);
    // A window ends while the third is being raised.
    if (number === 1) scene.pass(3600);
    const work = async () => {
      await sendDueDigests(scene.services);
      await scene.deliver();
    };
    await scene.killEverywhere(work);
  }
  scene.pass(3600);
  expect(
    await scene.killEverywhere(async () => {
      // The analysis is done again too, after the digest took its alerts.
      await scene.raise(named('c'));
      await sendDueDigests(scene.services);
      await scene.deliver();
    }),
  ).toBeGreaterThan(10);
  const told = (channel: string, kind: string) =>
    scene
      .got(channel)
      .filter((one) => one.kind === kind)
      .flatMap(({ alerts }) => alerts)
      .sort();
  expect(told('now', 'article')).toEqual(names);
  expect(told('both', 'article')).toEqual(names);
  expect(told('both', 'digest')).toEqual(names);
  expect(told('desk', 'digest')).toEqual(names);
});

test('two at a time make the same digests as one', async () => {
  const { raise, deliver, got, pass, services } = deliveryScene({ desk: HOURLY });
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  for (const name of names) await raise(named(name));
  pass(3600);
  await Promise.all([sendDueDigests(services), sendDueDigests(services), raise(named('a'))]);
  await sendDueDigests(services);
  await deliver();
  expect(
    got('desk')
      .flatMap(({ alerts }) => alerts)
      .sort(),
  ).toEqual(names);
});

test('nextDigest() says when the first digest of any channel is due, and nothing when none is', async () => {
  const { raise, pass, services } = deliveryScene({
    daily: { digest: { every: 'day', at: '07:00', timeZone: 'UTC' } },
    desk: HOURLY,
  });
  expect(await nextDigest(services)).toBeUndefined();
  await raise(named('a'));
  expect(await nextDigest(services)).toEqual(new Date('2025-05-06T13:00:00Z'));
  pass(3600);
  await sendDueDigests(services);
  expect(await nextDigest(services)).toEqual(new Date('2025-05-07T07:00:00Z'));
});

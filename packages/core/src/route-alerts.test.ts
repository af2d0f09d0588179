import { expect, test } from 'vitest';
import { AlertRoute } from './alert.ts';
import { alertOn } from './fixtures/alerts.ts';
import { deliveryScene } from './fixtures/delivery-scene.ts';
import { AlertId } from './id.ts';
import { keys } from './keys.ts';
import { load } from './stored.ts';
import { listAlerts } from './views.ts';

const named = (id: string, more: Parameters<typeof alertOn>[0] = {}) =>
  alertOn({ id, articleId: `article-${id}`, ...more });

test('routeAlerts() gives each channel what it wants of an article in one message, most serious first', async () => {
  const { raise, deliver, got } = deliveryScene({
    all: {},
    few: { relations: ['updates'] },
    none: { relations: [] },
  });
  await raise(
    alertOn({ id: 'a', relation: 'confirms' }),
    alertOn({ id: 'b', relation: 'updates' }),
    alertOn({ id: 'c', relation: 'contradicts' }),
  );
  await deliver();
  expect(got('all')).toEqual([{ kind: 'article', alerts: ['c', 'b', 'a'] }]);
  expect(got('few')).toEqual([{ kind: 'article', alerts: ['b'] }]);
  expect(got('none')).toEqual([]);
});

test('routeAlerts() keeps the reason why a channel does not get an alert', async () => {
  const scene = deliveryScene({ desk: { mute: ['corran'] }, night: {} });
  await scene.raise(alertOn());
  const shown = await Array.fromAsync(listAlerts(scene.services, { suppressed: true }));
  expect(shown).toMatchObject([{ id: 'alert-1', kept: [{ channelId: 'desk', why: 'muted: corran' }] }]);
  expect(await Array.fromAsync(listAlerts(scene.services, {}))).toMatchObject([{ id: 'alert-1' }]);
});

test('routeAlerts() lets a decision stand that was made, whatever time it is by now', async () => {
  const quietHours = { from: '22:00', until: '07:00', timeZone: 'UTC' };
  const { raise, deliver, got, setTime } = deliveryScene({ desk: { quietHours } });
  setTime('2025-05-06T21:59:00Z');
  await raise(alertOn());
  setTime('2025-05-06T22:30:00Z');
  await raise(alertOn());
  await deliver();
  expect(got('desk')).toEqual([{ kind: 'article', alerts: ['alert-1'] }]);
});

test('routeAlerts() tells a claim again only when its cool-down is over, by each channel for itself', async () => {
  const { raise, deliver, got, pass } = deliveryScene({ desk: { coolDown: '1h' }, all: {} });
  await raise(named('a'), alertOn({ id: 'a2', articleId: 'article-a', relation: 'updates' }));
  await raise(named('other', { claim: { id: 'claim-other' } }));
  pass(1800);
  await raise(named('b'));
  pass(1800);
  await raise(named('c'));
  await deliver();
  expect(got('desk').flatMap(({ alerts }) => alerts)).toEqual(['a', 'a2', 'other', 'c']);
  expect(got('all').flatMap(({ alerts }) => alerts)).toEqual(['a', 'a2', 'other', 'b', 'c']);
});

test('routeAlerts() tells a claim once in its cool-down when two articles are at it at one moment', async () => {
  const { raise, deliver, got } = deliveryScene({ desk: { coolDown: '1h' } });
  await Promise.all([raise(named('a')), raise(named('b'))]);
  await deliver();
  expect(got('desk')).toHaveLength(1);
});

test('routeAlerts() sends no more messages in an hour than are allowed, counting those of others at work', async () => {
  const { raise, deliver, got, pass, services } = deliveryScene({ desk: { maxPerHour: 2 } });
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => raise(named(id))));
  await deliver();
  expect(got('desk')).toHaveLength(2);
  const waiting = (await Array.fromAsync(listAlerts(services, {}))).filter(
    (alert) => alert.waiting.length > 0,
  );
  expect(waiting.map((alert) => alert.waiting[0])).toEqual(
    Array.from({ length: 2 }, () => ({
      channelId: 'desk',
      due: '2025-05-06T13:00:00.000Z',
      why: 'more than 2 messages in this hour',
    })),
  );
  pass(3600);
  await raise(named('e'));
  await deliver();
  expect(got('desk')).toHaveLength(3);
});

test('routeAlerts() asks for a message of its own again for the place that it has', async () => {
  const { raise, deliver, got, killEverywhere } = deliveryScene({ desk: { maxPerHour: 1, coolDown: '1h' } });
  await killEverywhere(() => raise(alertOn()));
  await deliver();
  expect(got('desk')).toEqual([{ kind: 'article', alerts: ['alert-1'] }]);
});

test('routeAlerts() keeps a route where no channel gets anything, and none where there is no channel', async () => {
  const { raise, services, id } = deliveryScene({ desk: { claims: 'watched' } });
  await raise(alertOn());
  const route = await load(services.table, keys.route(AlertId.parse('alert-1'), id('desk')), AlertRoute);
  expect(route?.value).toMatchObject({ immediate: null, suppressed: 'policy: only watched claims are told' });
  const alone = deliveryScene({});
  await alone.raise(alertOn());
  expect(await Array.fromAsync(listAlerts(alone.services, {}))).toHaveLength(1);
});

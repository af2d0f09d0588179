import { expect, test } from 'vitest';
import { claim, finding } from './fixtures/claims.ts';
import { deliveryScene } from './fixtures/delivery-scene.ts';
import { ArticleId, VersionId } from './id.ts';
import { items } from './items.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { listAlerts } from './views.ts';

const CLOSED = claim('vale', 5, 'The bridge at Corran was closed on Monday.');
const OPEN = claim('post', 6, 'The bridge at Corran was not closed on Monday.');

/** Raises what `post` was found to do to what `vale` said. */
async function raise(scene: ReturnType<typeof deliveryScene>, confidence: number, version = 'version-1') {
  const { services, store } = scene;
  const found = finding(CLOSED, OPEN, 'contradicts', confidence);
  await store.table.putIfAbsent(items.claim(CLOSED, 1_000_000_000));
  await store.table.putIfAbsent(items.evidence(found.evidence));
  const trigger = { articleId: ArticleId.parse('post'), version: VersionId.parse(version) };
  return raiseAlerts(services, trigger, [found]);
}

test('raiseAlerts() raises and keeps alerts where there is no channel', async () => {
  const scene = deliveryScene({});
  expect(await raise(scene, 0.9)).toMatchObject([{ relation: 'contradicts', suppressed: null }]);
  expect(await Array.fromAsync(listAlerts(scene.services, {}))).toMatchObject([
    {
      claim: { domain: 'vale.example' },
      statement: { domain: 'post.example' },
      delivered: [],
      waiting: [],
      kept: [],
    },
  ]);
});

test('raiseAlerts() gives a channel what the others do not want', async () => {
  const scene = deliveryScene({ eager: { minConfidence: 0.3 }, calm: {} });
  expect(await raise(scene, 0.4)).toMatchObject([{ suppressed: 'policy: confidence 0.40 is below 0.5' }]);
  await scene.deliver();
  expect([scene.got('eager'), scene.got('calm')].map(({ length }) => length)).toEqual([1, 0]);
  const told = await Array.fromAsync(listAlerts(scene.services, {}));
  expect(told).toMatchObject([{ delivered: [{ channelId: 'eager', state: 'delivered' }] }]);
  const kept = await Array.fromAsync(listAlerts(scene.services, { suppressed: true }));
  expect(kept).toMatchObject([
    { kept: [{ channelId: 'calm', why: 'policy: confidence 0.40 is below 0.5' }] },
  ]);
});

test('raiseAlerts() does not raise what nobody wants to be that unsure of', async () => {
  const scene = deliveryScene({ eager: { minConfidence: 0.45 } });
  expect(await raise(scene, 0.4)).toEqual([]);
});

test('raiseAlerts() tells a sentence once that stands in a later version of its article too', async () => {
  const scene = deliveryScene({ desk: {} });
  const [alert] = await raise(scene, 0.9);
  expect(await raise(scene, 0.9)).toEqual([alert]);
  expect(await raise(scene, 0.9, 'version-2')).toEqual([]);
  await scene.deliver();
  expect(scene.got('desk')).toEqual([{ kind: 'article', alerts: [alert?.id] }]);
});

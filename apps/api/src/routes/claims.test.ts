import { claimRecord } from '@claimwire/core';
import { expect, test } from 'vitest';
import { apiScene } from '../testing/api-scene.ts';

const BRIDGE = 'The bridge at Corran was closed on Monday.';

test('a claim is tracked, shown, tracked again and let go', async () => {
  const { call } = apiScene();
  const tracked = await call('/claims', { method: 'POST', json: { claim: BRIDGE } });
  expect({ status: tracked.status, json: tracked.json }).toMatchObject({
    status: 201,
    json: { type: 'tracked', isNew: true, quote: BRIDGE, watched: true, alerts: [] },
  });
  const { id } = tracked.json;
  expect(await call('/claims', { method: 'POST', json: { claim: BRIDGE } })).toMatchObject({
    status: 200,
    json: { isNew: false, id },
  });
  expect((await call(`/claims/${id}`)).json).toMatchObject({ id, evidence: { for: [], against: [] } });
  expect(await call(`/claims/${id}`, { method: 'DELETE' })).toMatchObject({
    status: 200,
    json: { type: 'untracked', id },
  });
  expect((await call(`/claims/${id}`, { method: 'DELETE' })).status).toBe(404);
});

test('a claim of the configuration is let go there, and not here', async () => {
  const { call, track } = apiScene({ configuration: { watch: [BRIDGE] } });
  const tracked = await track(BRIDGE);
  const id = tracked.kind === 'tracked' ? tracked.claim.id : '';
  expect(await call(`/claims/${id}`, { method: 'DELETE' })).toMatchObject({ status: 409 });
});

test('a list is read page by page, each claim once, in the shape of --json', async () => {
  const { call, track } = apiScene();
  const places = ['Corran', 'Haddon', 'Selby', 'Marlow', 'Tarbert'];
  const ids = new Set<string>();
  for (const place of places) {
    const tracked = await track(`The bridge at ${place} was closed on Monday.`);
    if (tracked.kind === 'tracked') ids.add(tracked.claim.id);
  }
  const seen: { id: string }[] = [];
  let next = '';
  do {
    const { json } = await call(`/claims?limit=2${next && `&cursor=${next}`}`);
    expect(json.items.length).toBeLessThanOrEqual(2);
    seen.push(...json.items);
    next = json.next ?? '';
  } while (next !== '');
  expect(seen.map(({ id }) => id).sort()).toEqual([...ids].sort());

  const { json } = await call('/claims?query=selby&watched=true');
  expect(json).toMatchObject({ items: [{ quote: 'The bridge at Selby was closed on Monday.' }] });
  const tracked = await track('The bridge at Selby was closed on Monday.');
  expect(json.items).toEqual(tracked.kind === 'tracked' ? [claimRecord(tracked.claim)] : []);
});

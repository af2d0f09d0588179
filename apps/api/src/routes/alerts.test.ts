import { Alert, AlertId, keys, lists } from '@claimwire/core';
import { expect, test } from 'vitest';
import { apiScene } from '../testing/api-scene.ts';

/** An API with three alerts, the second of which the policy kept back. */
async function scene() {
  const made = apiScene();
  for (const [n, suppressed] of [null, 'muted: b.example', null].entries()) {
    const at = `2025-05-06T1${n}:00:00.000Z`;
    const side = {
      quote: `Sentence ${n}.`,
      span: { start: 0, end: 11 },
      url: `https://a.example/${n}`,
      source: 'The A',
      title: `Title ${n}`,
      published: at,
      speaker: null,
    };
    const passage = { span: side.span, text: side.quote };
    const alert = Alert.parse({
      id: `alert${n}`,
      at,
      relation: 'contradicts',
      confidence: 0.9,
      reasons: [{ code: 'number', claim: passage, statement: passage, detail: '3, not 5' }],
      claim: { ...side, id: `claim${n}`, text: side.quote, watched: false },
      statement: side,
      origins: { for: 1, against: 1 },
      articleId: `article${n}`,
      version: 'v',
      suppressed,
    });
    await made.stored.table.putIfAbsent({
      ...keys.alert(AlertId.parse(alert.id)),
      data: alert,
      list: lists.alerts,
      order: `${at}#${alert.id}`,
    });
  }
  return made;
}

const ids = ({ json }: { json: { items: { id: string }[] } }) => json.items.map(({ id }) => id);

test('alerts are listed newest first; those that were kept back, and those before a time, are asked for', async () => {
  const { call } = await scene();
  const { json } = await call('/alerts');
  expect(json.items.map(({ id }: { id: string }) => id)).toEqual(['alert2', 'alert0']);
  expect(json.items[0]).toMatchObject({ relation: 'contradicts', delivered: [], waiting: [], kept: [] });
  expect(ids(await call('/alerts?suppressed=true'))).toEqual(['alert1']);
  expect(ids(await call('/alerts?since=2025-05-06T13:30:00%2B02:00'))).toEqual(['alert2']);
  expect(ids(await call('/alerts?since=2025-05-07'))).toEqual([]);
});

test('the pages of a list with alerts that are not asked for go on until the end', async () => {
  const { call } = await scene();
  const first = await call('/alerts?limit=1');
  const second = await call(`/alerts?limit=1&cursor=${first.json.next}`);
  expect([ids(first), ids(second)]).toEqual([['alert2'], ['alert0']]);
});

test('the same alerts are an Atom and a JSON feed, without those that were kept back', async () => {
  const { call } = await scene();
  const atom = await call('/alerts.atom');
  expect(atom.body).toContain('https://a.example/2');
  expect(atom.body).not.toContain('https://a.example/1');
  const feed = await call('/alerts.json');
  expect(feed.type).toBe('application/feed+json; charset=utf-8');
  expect(feed.json.items).toHaveLength(2);
});

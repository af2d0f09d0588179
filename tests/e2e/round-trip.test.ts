import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

const ARTICLES = [
  {
    url: 'https://vale-daily.example/bridge',
    source: 'Vale Daily',
    published: '2025-05-06T09:00:00Z',
    title: 'Old bridge shut to all traffic',
    text: 'The bridge at Corran was closed on Monday.\n\nLorries now go by way of Haddon, which adds half an hour to the journey. Farmers in the valley complain that nobody asked them.',
  },
  {
    url: 'https://northpost.example/corran',
    source: 'North Post',
    published: '2025-05-06T13:00:00Z',
    title: 'Crossing open as usual, says county',
    text: 'Engineers measured the piers twice last week and found nothing that worried them.\n\nThe bridge at Corran was not closed on Monday, the county council said.\n\nA second survey is planned for the summer, when the river is low.',
  },
];

/** How sure the judge is of the pair is not what these tests are about. */
function deskFolder(): string {
  const cwd = folderForTest();
  writeFileSync(join(cwd, 'claimwire.yaml'), 'alerts: { minConfidence: 0.4 }\n');
  return cwd;
}

const jsonLines = (values: readonly unknown[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

const idsOf = (rows: readonly { id?: string }[]) => rows.map(({ id }) => id).sort();

test('two reports that disagree raise an alert, which list, claim and article then tell of, once only', async () => {
  const cwd = deskFolder();
  // The later report stands first in the file: the order of publication decides.
  writeFileSync(join(cwd, 'articles.jsonl'), jsonLines([...ARTICLES].reverse()));

  const ingested = await run(['ingest', 'articles.jsonl', '--json'], { cwd });
  expect(ingested).toMatchObject({ code: 0, stderr: '' });
  expect(records(ingested).at(-1)).toMatchObject({ type: 'summary', articles: 2, skipped: 0 });

  const alerts = records(await run(['alerts', '--json'], { cwd }));
  const raised = records(ingested).filter(({ type }) => type === 'alert');
  expect(idsOf(alerts)).toEqual(idsOf(raised));
  const conflict = alerts.find(({ relation }) => relation === 'contradicts')!;
  expect(conflict).toMatchObject({
    claim: { url: ARTICLES[0]!.url, source: 'Vale Daily', published: '2025-05-06T09:00:00.000Z' },
    statement: { url: ARTICLES[1]!.url, source: 'North Post', published: '2025-05-06T13:00:00.000Z' },
    delivered: [],
  });
  expect(conflict.reasons.length).toBeGreaterThan(0);

  const claim = records(await run(['claim', conflict.claim.id, '--json'], { cwd }))[0]!;
  expect(claim).toMatchObject({ status: 'disputed', evidence: { against: [{ source: 'North Post' }] } });
  expect(records(await run(['claim', conflict.claim.id.slice(0, 8), '--json'], { cwd }))).toEqual([claim]);
  expect(await run(['claim', conflict.claim.id.slice(0, 7)], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is none with this id; see "claimwire claims"'),
  });
  const disputed = records(
    await run(['claims', '--status', 'disputed', '--query', 'corran closed', '--json'], { cwd }),
  );
  expect(disputed.map(({ id }) => id)).toEqual([conflict.claim.id]);

  const article = records(
    await run(['article', `${ARTICLES[1]!.url}?utm_source=mail`, '--json'], { cwd }),
  )[0]!;
  const { span, quote } = conflict.statement;
  expect(article.text.slice(span.start, span.end)).toBe(quote);

  const again = records(await run(['ingest', 'articles.jsonl', '--json'], { cwd }));
  expect(again).toEqual([expect.objectContaining({ type: 'summary', articles: 0, alerts: 0 })]);
  expect(records(await run(['alerts', '--json'], { cwd }))).toEqual(alerts);
});

test("a claim of one's own is held against what is stored, once, until it is untracked", async () => {
  const cwd = deskFolder();
  const options = { cwd, input: JSON.stringify(ARTICLES) };
  expect(await run(['ingest', '-'], options)).toMatchObject({ code: 0 });
  const claim = 'The bridge at Corran was not closed on Monday.';
  const [tracked, ...alerts] = records(await run(['track', claim, '--json'], { cwd }));
  expect(tracked).toMatchObject({ type: 'tracked', isNew: true, watched: true, quote: claim });
  expect(alerts).toContainEqual(
    expect.objectContaining({
      relation: 'contradicts',
      claim: expect.objectContaining({ id: tracked!.id, source: 'you' }),
    }),
  );
  const listed = async () =>
    records(await run(['claims', '--watched', '--json'], { cwd })).map(({ id }) => id);
  expect(await listed()).toEqual([tracked!.id]);
  expect(records(await run(['track', claim, '--json'], { cwd }))[0]).toMatchObject({ isNew: false });
  expect(await run(['untrack', tracked!.id.slice(0, 8)], { cwd })).toMatchObject({ code: 0 });
  expect(await listed()).toEqual([]);
  expect(await run(['untrack', tracked!.id], { cwd })).toMatchObject({ code: 2 });
});

import { expect, test } from 'vitest';
import { records, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

test('the demo ends well in time, delivers everything, and comes out the same every time', {
  timeout: 240_000,
}, async () => {
  const cwd = folderForTest();
  const first = await run(['demo', '--json'], { cwd });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const summary = records(first).at(-1)!;
  const { deliveries } = summary;
  expect(summary).toMatchObject({ type: 'summary', feeds: 10, articles: 30 });
  expect(deliveries.expected).toBeGreaterThan(0);
  expect(deliveries).toMatchObject({ emails: deliveries.expected, webhooks: deliveries.expected });
  expect(summary.seconds).toBeLessThan(30);
  const alerts = records(first).filter(({ type }) => type === 'alert');
  for (const relation of ['contradicts', 'updates', 'confirms']) {
    expect(alerts.filter((alert) => alert.relation === relation)).toHaveLength(summary.alerts[relation]);
  }

  const second = await run(['demo', '--json'], { cwd });
  expect(records(second).filter(({ type }) => type === 'alert')).toEqual(alerts);
  expect(records(second).at(-1)).toEqual({ ...summary, seconds: expect.any(Number) });
});

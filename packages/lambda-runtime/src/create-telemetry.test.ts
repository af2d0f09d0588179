import { afterEach, expect, test, vi } from 'vitest';
import { correlate } from './correlation.ts';
import { createTelemetry } from './create-telemetry.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What is written while `work` runs, line by line. Powertools writes through the console in development mode. */
async function written(work: (telemetry: ReturnType<typeof createTelemetry>) => Promise<void> | void) {
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'claimwire');
  const lines: string[] = [];
  for (const level of ['info', 'warn', 'error', 'log'] as const) {
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line));
  }
  await work(createTelemetry({ mask: (text) => text.replaceAll('hunter2', '***') }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line carries the id of what is worked on, and no secret, in a reason or in an error and its cause', async () => {
  const lines = await written((telemetry) =>
    correlate('c1', async () => {
      telemetry.warn('feed failed', { feedId: 'f', why: 'no https://me:hunter2@a.example' });
      telemetry.error('failed', new Error('key hunter2', { cause: new Error('hunter2 again') }));
    }),
  );
  expect(lines).toMatchObject([
    { message: 'feed failed', correlation_id: 'c1', feedId: 'f', why: 'no https://me:***@a.example' },
    {
      message: 'failed',
      correlation_id: 'c1',
      error: { message: 'key ***', cause: { message: '*** again' } },
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
});

test('what an error carries besides its words is not told: it may be a request, or a text', async () => {
  const error = Object.assign(new Error('refused'), { body: 'the article says so', $response: {} });
  const lines = await written((telemetry) => telemetry.error('failed', error));
  expect(JSON.stringify(lines)).not.toContain('the article');
});

test('counts are handed over once, at the end', async () => {
  const lines = await written((telemetry) => {
    telemetry.count('AlertsRaised', 2);
    telemetry.count('AlertsRaised', 1);
    telemetry.flush();
    telemetry.flush();
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    AlertsRaised: [2, 1],
    _aws: { CloudWatchMetrics: [{ Namespace: 'claimwire' }] },
  });
});

import { runPipeline } from '../eval/pipeline.ts';
import { timed } from '../measuring/timed.ts';
import type { BenchRow } from './bench-row.ts';
import { sampleArticles } from './sample-articles.ts';

const ARTICLES = 60;

/** Articles through the whole pipeline, from keeping them to their alerts, on SQLite and files. */
export async function benchPipeline(): Promise<readonly BenchRow[]> {
  let alerts = 0;
  const { clock, processor } = await timed(async () => {
    alerts = (await runPipeline(sampleArticles(ARTICLES))).alerts.length;
  });
  const counts = `${ARTICLES} articles of 600 words on SQLite, ${alerts} alerts; processor time (clock ${clock.toFixed(1)} s)`;
  return [
    {
      row: 'whole pipeline',
      ours: ARTICLES / processor,
      unit: 'articles/s',
      target: null,
      counts,
    },
  ];
}

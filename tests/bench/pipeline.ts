import { runPipeline } from '../eval/pipeline.ts';
import type { BenchRow } from './bench-row.ts';
import { sampleArticles } from './sample-articles.ts';

const ARTICLES = 120;

/** Articles through the whole pipeline, from keeping them to their alerts, on SQLite and files. */
export async function benchPipeline(): Promise<readonly BenchRow[]> {
  const { milliseconds, alerts } = await runPipeline(sampleArticles(ARTICLES));
  const counts = `${ARTICLES} articles of 600 words on SQLite, ${alerts.length} alerts`;
  return [
    {
      row: 'whole pipeline',
      ours: (1000 * ARTICLES) / milliseconds,
      unit: 'articles/s',
      target: null,
      counts,
    },
  ];
}

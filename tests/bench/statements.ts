import { createAnalysis } from '@claimwire/analysis';
import type { BenchRow } from './bench-row.ts';
import { sampleArticles } from './sample-articles.ts';

/** Articles read into statements, on one core. */
export async function benchStatements(): Promise<readonly BenchRow[]> {
  const analysis = createAnalysis({});
  const [warmup, measured] = [sampleArticles(40), sampleArticles(240).slice(40)];
  for (const article of warmup) analysis.read(article);
  const began = performance.now();
  let statements = 0;
  for (const article of measured) statements += analysis.read(article).statements.length;
  const seconds = (performance.now() - began) / 1000;
  const counts = `${measured.length} articles of 600 words, ${statements} statements`;
  return [{ row: 'statements', ours: measured.length / seconds, unit: 'articles/s', target: '≥ 40', counts }];
}

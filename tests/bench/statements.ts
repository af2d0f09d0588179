import { createAnalysis } from '@claimwire/analysis';
import { timed } from '../measuring/timed.ts';
import type { BenchRow } from './bench-row.ts';
import { sampleArticles } from './sample-articles.ts';

/** Articles read into statements, on one core. */
export async function benchStatements(): Promise<readonly BenchRow[]> {
  const analysis = createAnalysis({});
  const [warmup, measured] = [sampleArticles(40), sampleArticles(240).slice(40)];
  for (const article of warmup) analysis.read(article);
  let statements = 0;
  const { clock, processor } = await timed(() => {
    for (const article of measured) statements += analysis.read(article).statements.length;
  });
  const counts = `${measured.length} articles of 600 words, ${statements} statements; processor time (clock ${clock.toFixed(1)} s)`;
  return [
    { row: 'statements', ours: measured.length / processor, unit: 'articles/s', target: '≥ 40', counts },
  ];
}

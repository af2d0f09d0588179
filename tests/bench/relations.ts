import { createAnalysis, createJudge } from '@claimwire/analysis';
import type { Pair, Side } from '@claimwire/core';
import { timed } from '../measuring/timed.ts';
import type { BenchRow } from './bench-row.ts';
import { sampleArticles } from './sample-articles.ts';

/** Earlier claims that a statement is laid beside; the pipeline's own bound is 20. */
const CANDIDATES = 20;

/** Pairs judged, one article's worth a batch as in the pipeline, on one core. */
export async function benchRelations(): Promise<readonly BenchRow[]> {
  const analysis = createAnalysis({});
  const sides = sampleArticles(30).map((article) => {
    const { statements, setting } = analysis.read(article);
    return statements.map((statement): Side => ({ statement, setting }));
  });
  const batches = sides.slice(1).map((own, i): readonly Pair[] => {
    const earlier = sides.slice(0, i + 1).flat();
    return own.flatMap((statement, k) =>
      Array.from(
        { length: Math.min(CANDIDATES, earlier.length) },
        (_, n) => earlier[(k * 7 + n) % earlier.length],
      )
        .filter((claim) => claim !== undefined)
        .map((claim) => ({ claim, statement })),
    );
  });
  const judge = createJudge();
  for (const batch of batches.slice(0, 5)) await judge.judge(batch);
  const measured = batches.slice(5);
  const { clock, processor } = await timed(async () => {
    for (const batch of measured) await judge.judge(batch);
  });
  const pairs = measured.reduce((sum, batch) => sum + batch.length, 0);
  const counts = `${pairs} pairs in ${measured.length} batches, with preparing the sides; processor time (clock ${clock.toFixed(1)} s)`;
  return [{ row: 'relations', ours: pairs / processor, unit: 'pairs/s', target: '≥ 2,000', counts }];
}

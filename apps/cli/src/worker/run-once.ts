import { sendDueDigests } from '@claimwire/core';
import { deliverAll, type Patience } from './deliver-all.ts';
import { drain } from './drain.ts';
import { type RoundFeeds, runRound } from './run-round.ts';
import type { Work } from './start-work.ts';

/** How long a command that ends by itself waits for second tries. */
const PATIENCE_MS = 20_000;

/** One round, and then the second tries that come soon. What is to be tried later stays on the queue for the next run. */
export async function runOnce(
  draining: Work['draining'],
  feeds: RoundFeeds,
  sleep: Patience['sleep'],
): Promise<void> {
  const { services, stop } = draining;
  await runRound(draining, feeds);
  const until = services.clock().getTime() + PATIENCE_MS;
  for (;;) {
    await deliverAll(draining, { until, sleep });
    const next = await services.queue.nextVisible(['analyse']);
    if (next === undefined || next.getTime() > until || stop.aborted) return;
    await sleep(Math.max(0, next.getTime() - services.clock().getTime()), stop);
    await drain(draining, 'analyse');
    await sendDueDigests(services);
  }
}

import { attempt, type Draining, tryAgain } from './drain.ts';
import type { Lease } from './store.ts';

/** How many messages are taken at once: what is done of one take costs one write. */
const TAKE = 20;

/** Longer than handling a whole take can take: this process is the only one that takes messages from its queue. */
const VISIBILITY_SECONDS = 3600;

/** After as many failures on end the other side is taken to be down. */
const MOST_FAILURES = 3;

/** What working off the deliveries of one channel ended with. `failing`: more may be due, but the other side is down. */
export type LaneEnd = 'empty' | 'failing';

/**
 * Works off what is due for one channel, in order and one delivery at a time, until nothing is, the other side seems to
 * be down, or `stop` is raised. What was taken and not looked at goes back as it was.
 */
export async function deliverLane(draining: Draining, group: string): Promise<LaneEnd> {
  const { services, stop } = draining;
  const { queue } = services;
  const options = { limit: TAKE, visibilitySeconds: VISIBILITY_SECONDS, group };
  let failures = 0;
  let settled: string[] = [];
  for (;;) {
    const done = settled.map((receipt) => queue.settle(receipt));
    settled = [];
    // Asked for in one turn, so that it is one write: what was done is settled, and the next are taken.
    const [leases] = await Promise.all([stop.aborted ? [] : queue.receive(['notify'], options), ...done]);
    if (leases.length === 0) return 'empty';
    for (const [place, lease] of leases.entries()) {
      if (stop.aborted || failures >= MOST_FAILURES) {
        await finish(draining, { settled, left: leases.slice(place) });
        return stop.aborted ? 'empty' : 'failing';
      }
      const outcome = await deliverOne(draining, lease);
      if (outcome === 'done') settled.push(lease.receipt);
      failures = outcome === 'failed' ? failures + 1 : 0;
    }
  }
}

async function finish(
  { services: { queue } }: Draining,
  { settled, left }: { readonly settled: readonly string[]; readonly left: readonly Lease[] },
): Promise<void> {
  const release = queue.release(left.map(({ receipt }) => receipt));
  await Promise.all([release, ...settled.map((receipt) => queue.settle(receipt))]);
}

async function deliverOne(draining: Draining, lease: Lease): Promise<'done' | 'later' | 'failed'> {
  const { handled, event } = await attempt(draining, lease);
  if (handled.kind === 'done') {
    if (event) draining.show(event);
    return 'done';
  }
  await tryAgain(draining, lease, { handled, event });
  // Without an event nothing was tried: it was not yet time.
  return event ? 'failed' : 'later';
}

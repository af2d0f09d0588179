import type { LocalServices } from '../with-services.ts';
import { deliverLane } from './deliver-lane.ts';
import type { Draining } from './drain.ts';
import { lanePause } from './lane-pause.ts';

/** What waiting for second tries takes. */
export interface Patience {
  /** Unix milliseconds after which nothing is waited for; what is due by then is still tried. */
  readonly until: number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

type Delivering = Draining & { readonly services: Pick<LocalServices, 'queue' | 'clock'> };

/**
 * Delivers what is due, all channels at once and each at its own pace, and what becomes due while there is patience.
 * What is to be tried later stays on the queue.
 */
export async function deliverAll(draining: Delivering, patience: Patience): Promise<void> {
  const { queue } = draining.services;
  const ended = new Set<string>();
  for (;;) {
    // A channel that fails for good is told of by the others, whose work may be done by then.
    const groups = (await queue.groups('notify')).filter((group) => !ended.has(group));
    if (groups.length === 0 || draining.stop.aborted) return;
    const lanes = await Promise.allSettled(
      groups.map(async (group) => ({ group, isDone: await deliverPatiently(draining, group, patience) })),
    );
    // Only once all have ended: the data folder is closed next.
    for (const lane of lanes) {
      if (lane.status === 'rejected') throw lane.reason;
      if (!lane.value.isDone) ended.add(lane.value.group);
    }
  }
}

/** True when nothing is left for the channel; false when something is to be tried later than there is patience. */
async function deliverPatiently(
  draining: Delivering,
  group: string,
  { until, sleep }: Patience,
): Promise<boolean> {
  const { services, stop } = draining;
  for (let failures = 0; ; ) {
    failures = (await deliverLane(draining, group)) === 'failing' ? failures + 1 : 0;
    const next = await services.queue.nextVisible(['notify'], group);
    if (next === undefined) return true;
    const now = services.clock().getTime();
    const wake = Math.max(next.getTime(), now + lanePause(failures));
    if (stop.aborted || wake > until) return false;
    await sleep(Math.max(0, wake - now), stop);
  }
}

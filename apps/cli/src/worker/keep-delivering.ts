import { deliverLane } from './deliver-lane.ts';
import { lanePause } from './lane-pause.ts';
import type { Work } from './start-work.ts';

/** Never asleep for longer, so that a clock that is set does not stop a channel. */
const LONGEST_MS = 60_000;

/** Deliveries that go on beside everything else, each channel in a lane of its own. */
export interface Deliveries {
  /** Raised when a lane met a failure of the world, such as a full disk: the run is to end. */
  readonly failed: AbortSignal;
  /** There may be something new to deliver. */
  wake(): Promise<void>;
  /** Ends every lane once it has finished what it had begun. Throws what a lane met. */
  end(): Promise<void>;
}

/** Starts to deliver, until `end`. No channel waits for another, nor polling for any of them. */
export function keepDelivering(
  draining: Work['draining'],
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>,
): Deliveries {
  const { services } = draining;
  const failed = new AbortController();
  const ended = new AbortController();
  const stop = AbortSignal.any([draining.stop, failed.signal, ended.signal]);
  const lanes = new Map<string, Promise<void>>();
  let knock = new AbortController();

  const run = async (group: string): Promise<void> => {
    for (let failures = 0; !stop.aborted; ) {
      const heard = knock.signal;
      failures = (await deliverLane({ ...draining, stop }, group)) === 'failing' ? failures + 1 : 0;
      const next = await services.queue.nextVisible(['notify'], group);
      const rest = next === undefined ? LONGEST_MS : next.getTime() - services.clock().getTime();
      const pause = Math.max(lanePause(failures), Math.min(rest, LONGEST_MS));
      // Something new is no reason to try a channel again that is down.
      const signals = failures > 0 ? [stop] : [stop, heard];
      if (pause > 0) await sleep(pause, AbortSignal.any(signals));
    }
  };
  return {
    failed: failed.signal,
    async wake() {
      for (const group of await services.queue.groups('notify')) {
        if (lanes.has(group)) continue;
        const lane = run(group);
        lanes.set(group, lane);
        // `end` throws it.
        lane.catch(() => failed.abort());
      }
      const heard = knock;
      knock = new AbortController();
      heard.abort();
    },
    async end() {
      ended.abort();
      const all = await Promise.allSettled(lanes.values());
      for (const lane of all) if (lane.status === 'rejected') throw lane.reason;
    },
  };
}

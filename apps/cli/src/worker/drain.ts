import { type Handled, type Message, markFailed } from '@claimwire/core';
import type { LocalServices } from '../with-services.ts';
import { handleMessage, type WorkEvent } from './handle-message.ts';
import type { Lease } from './store.ts';

/** Longer than handling any message can take: this process is the only one that takes messages from its queue. */
const VISIBILITY_SECONDS = 3600;

/** How many messages of a kind are handled at once. Analysis uses one core anyway, and goes in order of publication. */
const AT_ONCE = { poll: 12, analyse: 1, notify: 8 } as const satisfies Record<Message['kind'], number>;

/** Pause before another try after a failure that nobody foresaw, by attempts so far, in seconds. */
const PAUSES = [1, 5, 15, 60] as const;

export interface Draining {
  readonly services: LocalServices;
  readonly stop: AbortSignal;
  readonly show: (event: WorkEvent) => void;
  /** The error is the world's (a full disk), not the message's: it ends the run, and the message stays on the queue. */
  readonly isExpected: (error: unknown) => boolean;
}

/** Works off what is due of one kind, until nothing is or `stop` is raised; what is begun is finished. */
export async function drain(draining: Draining, kind: Message['kind']): Promise<void> {
  const { services, stop } = draining;
  const work = async (): Promise<void> => {
    while (!stop.aborted) {
      const [lease] = await services.queue.receive([kind], {
        limit: 1,
        visibilitySeconds: VISIBILITY_SECONDS,
      });
      if (!lease) return;
      await handle(draining, lease);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE[kind] }, work));
  // Only once all have ended: the data folder is closed next.
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
}

async function handle(draining: Draining, lease: Lease): Promise<void> {
  const { services, show } = draining;
  const { message, receipt } = lease;
  const { handled, event } = await attempt(draining, lease);
  const state =
    handled.kind === 'done' ? 'done' : await services.queue.again(receipt, handled.seconds, handled.why);
  if (state === 'dead' && message.kind === 'analyse' && handled.kind === 'again') {
    await markFailed(services, { ...message, why: handled.why });
  }
  if (event?.kind === 'failed') show({ ...event, givenUp: state === 'dead' });
  else if (event) show(event);
  // Last of all: a crash before this only means that it is handled once more.
  if (state === 'done') await services.queue.settle(receipt);
}

async function attempt(
  { services, isExpected }: Draining,
  { message, attempts }: Lease,
): Promise<{ readonly handled: Handled; readonly event: WorkEvent | null }> {
  try {
    return await handleMessage(services, message);
  } catch (error) {
    if (isExpected(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    const seconds = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 60;
    return {
      handled: { kind: 'again', seconds, why },
      event: { kind: 'failed', message, why, givenUp: false },
    };
  }
}

import { type Message, retryPause } from '@claimwire/core';
import type { LocalServices } from '../with-services.ts';
import type { HandledMessage, HandleMessage, WorkEvent } from './handle-message.ts';
import type { Lease } from './store.ts';

/** Longer than handling any message can take: this process is the only one that takes messages from its queue. */
const VISIBILITY_SECONDS = 3600;

/** How many messages of a kind are handled at once. Analysis uses one core anyway, and goes in order of publication. */
const AT_ONCE = { poll: 12, analyse: 1 } as const satisfies Partial<Record<Message['kind'], number>>;

type Again = Extract<HandledMessage['handled'], { kind: 'again' }>;

export interface Draining {
  readonly services: Pick<LocalServices, 'queue'>;
  readonly stop: AbortSignal;
  readonly handle: HandleMessage;
  /** Notes that a message was given up on what it is about. */
  readonly giveUp: (message: Message, why: string) => Promise<void>;
  readonly show: (event: WorkEvent) => void;
  /** The error is the world's (a full disk), not the message's: it ends the run, and the message stays on the queue. */
  readonly isExpected: (error: unknown) => boolean;
}

/** Works off what is due of one kind, until nothing is or `stop` is raised; what is begun is finished. */
export async function drain(draining: Draining, kind: keyof typeof AT_ONCE): Promise<void> {
  const { services, stop } = draining;
  const limits = { limit: 1, visibilitySeconds: VISIBILITY_SECONDS };
  const work = async (): Promise<void> => {
    while (!stop.aborted) {
      const [lease] = await services.queue.receive([kind], limits);
      if (!lease) return;
      await workOff(draining, lease);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE[kind] }, work));
  // Only once all have ended: the data folder is closed next.
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
}

async function workOff(draining: Draining, lease: Lease): Promise<void> {
  const { services, show } = draining;
  const { receipt } = lease;
  const { handled, event } = await attempt(draining, lease);
  if (handled.kind === 'done') {
    if (event) show(event);
    // Last of all: a crash before this only means that it is handled once more.
    await services.queue.settle(receipt);
    return;
  }
  await tryAgain(draining, lease, { handled, event });
}

/** Gives a message back for another try, or gives it up if that was its last. */
export async function tryAgain(
  { services, show, giveUp }: Draining,
  { message, receipt }: Lease,
  { handled, event }: { readonly handled: Again; readonly event: WorkEvent | null },
): Promise<void> {
  const isGivenUp = (await services.queue.again(receipt, handled.seconds, handled.why)) === 'dead';
  if (isGivenUp) await giveUp(message, handled.why);
  if (event) show(event.kind === 'failed' ? { ...event, givenUp: isGivenUp } : event);
}

/** Handles a message; a failure that nobody foresaw wants another try. */
export async function attempt(
  { handle, isExpected }: Draining,
  { message, attempts }: Lease,
): Promise<HandledMessage> {
  try {
    return await handle(message);
  } catch (error) {
    if (isExpected(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    return {
      handled: { kind: 'again', seconds: retryPause(attempts), why },
      event: { kind: 'failed', message, why, givenUp: false },
    };
  }
}

import type { DeadLetters, Message, MessageQueue } from '@claimwire/core';
import { afterEach, beforeEach } from 'vitest';

export interface Lease {
  readonly receipt: string;
  readonly message: Message;
  readonly attempts: number;
}

/** A queue with what its worker does to it: in the cloud the function service plays the worker. */
interface QueueUnderTest {
  readonly queue: MessageQueue;
  readonly deadLetters: DeadLetters;
  /** Handings out of an `analyse` message before it is given up. At least 2. */
  readonly maxAttempts: number;
  /** Whether two sends of one key are one message, as the port wants it where the queue can. */
  readonly joinsByKey: boolean;
  /** Whether a worker that is late is told so, or is still in time as long as nobody else was given the message. */
  readonly knowsLate: boolean;
  receive(
    kinds: readonly Message['kind'][],
    options: { limit: number; visibilitySeconds: number },
  ): Promise<readonly Lease[]>;
  settle(receipt: string): Promise<unknown>;
  again(receipt: string, seconds: number, why: string): Promise<unknown>;
  /** Lets time pass, for this queue. */
  pass(seconds: number): Promise<void> | void;
  close(): Promise<void> | void;
}

export type MakeQueue = () => Promise<QueueUnderTest> | QueueUnderTest;

/** How long a message is hidden, in seconds, where a test does not say. */
export const HIDDEN_SECONDS = 30;

const ALL = { limit: 10, visibilitySeconds: HIDDEN_SECONDS };

/** A new queue for each test. */
export interface QueueScene {
  readonly under: QueueUnderTest;
  /** Hands out `analyse` messages; up to ten, for 30 seconds, where not said otherwise. */
  receive(options?: Partial<typeof ALL>): Promise<readonly Lease[]>;
  /** Starts again with an empty queue. */
  renew(): Promise<void>;
}

/** Sets the scene up before each test of the surrounding `describe` and clears it away after it. */
export function queueScene(makeQueue: MakeQueue): QueueScene {
  let under: QueueUnderTest | undefined;
  beforeEach(async () => {
    under = await makeQueue();
  });
  afterEach(() => under?.close());
  return {
    get under() {
      if (under === undefined) throw new Error('Cannot use the queue: no test is running yet');
      return under;
    },
    receive(options) {
      return this.under.receive(['analyse'], { ...ALL, ...options });
    },
    async renew() {
      await under?.close();
      under = await makeQueue();
    },
  };
}

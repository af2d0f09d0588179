import type { Message } from '@claimwire/core';

/** A message handed out to be handled, hidden from others until its time runs out. */
export interface Lease {
  /** Names this handing out; a later one of the same message has another. */
  readonly receipt: string;
  readonly message: Message;
  /** This one included. */
  readonly attempts: number;
}

export interface ReceiveOptions {
  /** How many leases at the most. */
  readonly limit: number;
  /** Only messages of this group. */
  readonly group?: string;
  /** How long the messages stay hidden; must be longer than handling one takes. */
  readonly visibilitySeconds: number;
}

/** What became of a message that was given back: it comes again, it was given up, or the lease was no longer good. */
export type GivenBack = 'later' | 'dead' | 'gone';

/** How many messages of one kind stand where. `ready` are due, `later` wait for their time, `leased` are being handled. */
export interface KindCounts {
  readonly ready: number;
  readonly later: number;
  readonly leased: number;
  readonly dead: number;
}

/** How many handings out a message of each kind gets before it is given up. */
export type MaxAttempts = Readonly<Record<Message['kind'], number>>;

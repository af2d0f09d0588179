import type { BlobStore, DeadLetters, ItemTable, Message, MessageQueue } from '@claimwire/core';

/** A message handed out to be handled; `attempts` counts this one. */
export interface Lease {
  readonly receipt: string;
  readonly message: Message;
  readonly attempts: number;
}

type Kind = Message['kind'];

/** A queue that this process also works off. */
export interface WorkQueue extends MessageQueue, DeadLetters {
  /** What is due of these kinds, lowest order first; hidden from others until settled, given back, or out of time. */
  receive(
    kinds: readonly Kind[],
    options: { readonly limit: number; readonly visibilitySeconds: number; readonly group?: string },
  ): Promise<readonly Lease[]>;
  settle(receipt: string): Promise<boolean>;
  /** `dead`: that was its last attempt. */
  again(receipt: string, seconds: number, why: string): Promise<'later' | 'dead' | 'gone'>;
  /** Gives back what was handed out and not looked at, as if it had never been handed out. */
  release(receipts: readonly string[]): Promise<void>;
  /** The groups that have messages of a kind, due or not. */
  groups(kind: Kind): Promise<readonly string[]>;
  /** When the next message of these kinds (of this group) is due, which may be past; undefined when none is on the queue. */
  nextVisible(kinds: readonly Kind[], group?: string): Promise<Date | undefined>;
}

/** An open data folder. */
export interface Store {
  readonly table: ItemTable;
  readonly queue: WorkQueue;
  readonly blobs: BlobStore;
  close(): void;
}

/** What opening a data folder came to. `why` is one line for people. */
export type Opened =
  | { readonly kind: 'open'; readonly store: Store }
  /** Opened for reading before anything was stored. */
  | { readonly kind: 'nothing-stored' }
  | { readonly kind: 'failed'; readonly why: string };

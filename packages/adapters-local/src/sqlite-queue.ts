import type { DeadLetter, DeadLetters, Message, MessageQueue, Outgoing } from '@claimwire/core';
import type { Connection } from './connection.ts';
import { bury, dropDeadLetters, listDeadLetters, retryDeadLetters } from './dead-letters.ts';
import type { GivenBack, KindCounts, Lease, MaxAttempts, ReceiveOptions } from './lease.ts';
import { MESSAGE_COLUMNS, readMessageRow } from './message-row.ts';
import { countMessages, groupsOf, nextVisible, OF_KINDS, ofGroup } from './queue-state.ts';

type Kind = Message['kind'];

/** A feed or an article that fails five times fails for good. When a delivery is given up, core decides long before this. */
const MAX_ATTEMPTS: MaxAttempts = { poll: 5, analyse: 5, notify: 50 };

/**
 * How often the process may end while it handles one message before that message is given up. More than the attempts,
 * since whoever stops claimwire says nothing about the article that was just being read.
 */
const MAX_INTERRUPTIONS = 10;

const INTERRUPTED = 'the process ended while it was handled';
const NOT_IN_TIME = 'it was not handled in the time it had';
const UNREADABLE = 'it is no message that this version knows';

const OF_LEASE = 'id = :id AND leases = :leases AND leased = 1';

export interface SqliteQueueOptions {
  readonly clock: () => Date;
  readonly maxAttempts?: Partial<MaxAttempts> | undefined;
}

/**
 * The queue on one machine: durable, lowest `order` first and then as sent. A message that was handed out and neither
 * settled nor given back comes again when its time runs out.
 */
export class SqliteQueue implements MessageQueue, DeadLetters {
  readonly #connection: Connection;
  readonly #clock: () => Date;
  readonly #maxAttempts: MaxAttempts;

  constructor(connection: Connection, { clock, maxAttempts }: SqliteQueueOptions) {
    this.#connection = connection;
    this.#clock = clock;
    this.#maxAttempts = { ...MAX_ATTEMPTS, ...maxAttempts };
  }

  async send(messages: readonly Outgoing[]): Promise<void> {
    const visible = this.#clock().getTime();
    const sql = `
      INSERT INTO message (kind, key, body, place, grp, visible) VALUES (:kind, :key, :body, :place, :group, :visible)
      ON CONFLICT (kind, key) DO NOTHING`;
    await this.#connection.write(() => {
      for (const { message, key, order: place = '', group = '' } of messages) {
        this.#run(sql, { kind: message.kind, key, body: JSON.stringify(message), place, group, visible });
      }
    });
  }

  /** Hands out what is due of these kinds. Messages that used up their attempts, or are none, are given up on the way. */
  async receive(kinds: readonly Kind[], options: ReceiveOptions): Promise<readonly Lease[]> {
    const now = this.#clock().getTime();
    return this.#connection.write(() => {
      const leases: Lease[] = [];
      // Again as long as messages given up leave room for others.
      for (;;) {
        const room = options.limit - leases.length;
        const taken = this.#take(kinds, { ...options, limit: room }, now);
        leases.push(...taken.leases);
        if (taken.seen < room || leases.length === options.limit) return leases;
      }
    });
  }

  #take(
    kinds: readonly Kind[],
    { limit, visibilitySeconds, group }: ReceiveOptions,
    now: number,
  ): { leases: Lease[]; seen: number } {
    const visible = now + visibilitySeconds * 1000;
    // One kind of one group is read in the order of an index, however much of it is waiting.
    const [only, ...others] = kinds;
    const isOne = only !== undefined && others.length === 0;
    const due = `
      SELECT ${MESSAGE_COLUMNS} FROM message
      WHERE visible <= :now AND ${isOne ? 'kind = :kind' : OF_KINDS} ${ofGroup(group)} ORDER BY place, id LIMIT :limit`;
    const which = isOne ? { kind: only } : { kinds: JSON.stringify(kinds) };
    const rows = this.#connection
      .prepare(due)
      .all({ now, ...which, limit, ...(group !== undefined && { group }) })
      .map(readMessageRow);
    const leases: Lease[] = [];
    for (const { id, leases: before, interruptions, leased, error, body } of rows) {
      if (body === null) {
        bury(this.#connection, { id, error: UNREADABLE, at: this.#clock() });
        continue;
      }
      const failures = before - interruptions;
      if (failures >= this.#maxAttempts[body.kind] || interruptions >= MAX_INTERRUPTIONS) {
        const why = leased || error === null ? NOT_IN_TIME : error;
        bury(this.#connection, { id, error: why, at: this.#clock() });
        continue;
      }
      this.#run('UPDATE message SET visible = :visible, leased = 1, leases = leases + 1 WHERE id = :id', {
        visible,
        id,
      });
      leases.push({ receipt: `${id}.${before + 1}`, message: body, attempts: failures + 1 });
    }
    return { leases, seen: rows.length };
  }

  /** The message is done with. False when the lease had run out and the message was handed out anew. */
  async settle(receipt: string): Promise<boolean> {
    return this.#connection.write(
      () => this.#run(`DELETE FROM message WHERE ${OF_LEASE}`, leaseOf(receipt)) === 1,
    );
  }

  /** Hands the message out again after `seconds`, or gives it up when that was its last attempt. `why` is one line. */
  async again(receipt: string, seconds: number, why: string): Promise<GivenBack> {
    const now = this.#clock();
    return this.#connection.write(() => {
      const found = this.#connection
        .prepare(`SELECT ${MESSAGE_COLUMNS} FROM message WHERE ${OF_LEASE}`)
        .get(leaseOf(receipt));
      if (found === undefined) return 'gone';
      const { id, leases, interruptions, body } = readMessageRow(found);
      if (body === null || leases - interruptions >= this.#maxAttempts[body.kind]) {
        bury(this.#connection, { id, error: why, at: now });
        return 'dead';
      }
      const visible = now.getTime() + Math.ceil(seconds * 1000);
      this.#run('UPDATE message SET visible = :visible, leased = 0, error = :why WHERE id = :id', {
        visible,
        why,
        id,
      });
      return 'later';
    });
  }

  /**
   * Makes every message that is handed out due at once. For the moment of opening: whoever had them is gone. That says
   * little about the message, so it costs no attempt, but it is counted: one that ends the process every time must not
   * do so for ever.
   */
  recover(): void {
    const sql = `
      UPDATE message SET leased = 0, visible = :now, interruptions = interruptions + 1, error = :why WHERE leased = 1`;
    this.#connection.read(() => this.#run(sql, { now: this.#clock().getTime(), why: INTERRUPTED }));
  }

  /** Gives messages back that were handed out and not looked at: due at once, and as if they had never been handed out. */
  async release(receipts: readonly string[]): Promise<void> {
    const visible = this.#clock().getTime();
    const sql = `UPDATE message SET leased = 0, leases = leases - 1, visible = :visible WHERE ${OF_LEASE}`;
    await this.#connection.write(() => {
      for (const receipt of receipts) this.#run(sql, { ...leaseOf(receipt), visible });
    });
  }

  /** The groups that have messages of a kind, due or not. */
  async groups(kind: Kind): Promise<readonly string[]> {
    return groupsOf(this.#connection, kind);
  }

  /**
   * When the next message of these kinds, and of this group if one is named, is due, which may be past; undefined when
   * none is on the queue.
   */
  async nextVisible(kinds: readonly Kind[], group?: string): Promise<Date | undefined> {
    return nextVisible(this.#connection, kinds, group);
  }

  async counts(): Promise<Readonly<Record<Kind, KindCounts>>> {
    return countMessages(this.#connection, this.#clock());
  }

  async list(): Promise<readonly DeadLetter[]> {
    return listDeadLetters(this.#connection);
  }

  async retry(ids?: readonly string[]): Promise<number> {
    return retryDeadLetters(this.#connection, this.#clock(), ids);
  }

  async drop(ids: readonly string[]): Promise<number> {
    return dropDeadLetters(this.#connection, ids);
  }

  #run(sql: string, values: Record<string, string | number>): number {
    return Number(this.#connection.prepare(sql).run(values).changes);
  }
}

function leaseOf(receipt: string): { id: number; leases: number } {
  const [id = Number.NaN, leases = Number.NaN] = receipt.split('.').map(Number);
  return { id, leases };
}

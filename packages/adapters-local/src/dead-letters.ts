import type { DeadLetter } from '@claimwire/core';
import type { Connection } from './connection.ts';
import { readDeadLetter } from './message-row.ts';

/** Moves a message from the queue to the dead letters, in place of an older one of its key. Runs inside a write. */
export function bury(connection: Connection, letter: { id: number; error: string; at: Date }): void {
  const { id, error, at } = letter;
  connection
    .prepare(`
      DELETE FROM dead_letter WHERE (kind, key) IN (SELECT kind, key FROM message WHERE id = :id)`)
    .run({ id });
  connection
    .prepare(`
      INSERT INTO dead_letter (id, kind, key, body, place, grp, attempts, error, at)
      SELECT id, kind, key, body, place, grp, leases, :error, :at FROM message WHERE id = :id`)
    .run({ id, error, at: at.toISOString() });
  connection.prepare('DELETE FROM message WHERE id = :id').run({ id });
}

/** Oldest first. */
export function listDeadLetters(connection: Connection): readonly DeadLetter[] {
  const sql = 'SELECT id, body, attempts, error, at FROM dead_letter ORDER BY at, id';
  return connection.read(() => connection.prepare(sql).all().map(readDeadLetter));
}

const CHOSEN = 'WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each(:ids))';

/**
 * Puts dead letters back on the queue, due now and with fresh attempts, and answers how many. One whose key is on the
 * queue again by now joins that message. Ids that are not there are passed over.
 */
export function retryDeadLetters(
  connection: Connection,
  now: Date,
  ids: readonly string[] | undefined,
): Promise<number> {
  const chosen = ids === undefined ? '' : CHOSEN;
  const values = ids === undefined ? {} : { ids: JSON.stringify(ids) };
  return connection.write(() => {
    connection
      .prepare(`
        INSERT OR IGNORE INTO message (kind, key, body, place, grp, visible)
        SELECT kind, key, body, place, grp, :visible FROM dead_letter ${chosen} ORDER BY id`)
      .run({ ...values, visible: now.getTime() });
    return Number(connection.prepare(`DELETE FROM dead_letter ${chosen}`).run(values).changes);
  });
}

/** Forgets dead letters for good, and answers how many. Ids that are not there are passed over. */
export function dropDeadLetters(connection: Connection, ids: readonly string[]): Promise<number> {
  return connection.write(() =>
    Number(connection.prepare(`DELETE FROM dead_letter ${CHOSEN}`).run({ ids: JSON.stringify(ids) }).changes),
  );
}

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { toDataError } from './errors.ts';

interface Waiting {
  committed(): void;
  failed(error: Error): void;
}

/**
 * The one way to the database. Writes that are asked for in one turn of the event loop become one transaction, and each
 * is answered only when that is on the disk: a hundred writes started together cost one sync and not a hundred. Where a
 * transaction fails, every write in it fails and nothing of it remains.
 */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #statements = new Map<string, StatementSync>();
  #waiting: Waiting[] = [];
  #scheduled: NodeJS.Immediate | undefined;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
  }

  /** Prepares a statement once. To be called inside `read` or `write`, so that its errors are told as theirs. */
  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Resolves with what `work` answered, once it is durable. Rejects with `DataError`. */
  write<T>(work: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    try {
      if (this.#scheduled === undefined) {
        this.#database.exec('BEGIN IMMEDIATE');
        this.#scheduled = setImmediate(() => this.commit());
      }
      const answer = work();
      this.#waiting.push({ committed: () => resolve(answer), failed: reject });
    } catch (error) {
      const failure = toDataError(error, 'write to', this.#path);
      this.#abandon(failure);
      reject(failure);
    }
    return promise;
  }

  /** Reads what is durable: writes under way are committed first, so nobody acts on what a power cut could still undo. */
  read<T>(work: () => T): T {
    this.commit();
    try {
      return work();
    } catch (error) {
      throw toDataError(error, 'read', this.#path);
    }
  }

  /** Commits at once what is under way. Never throws: whoever wrote is told. */
  commit(): void {
    if (this.#scheduled === undefined) return;
    try {
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#abandon(toDataError(error, 'write to', this.#path));
      return;
    }
    for (const write of this.#end()) write.committed();
  }

  close(): void {
    this.commit();
    this.#database.close();
  }

  #abandon(failure: Error): void {
    // SQLite has rolled back by itself after some errors, a full disk among them.
    if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
    for (const write of this.#end()) write.failed(failure);
  }

  #end(): readonly Waiting[] {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}

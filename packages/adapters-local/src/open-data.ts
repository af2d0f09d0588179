import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from './connection.ts';
import { openDatabase, type Survives } from './database.ts';
import { toDataError } from './errors.ts';
import { FileBlobStore } from './file-blob-store.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import type { MaxAttempts } from './lease.ts';
import { SqliteItemTable } from './sqlite-item-table.ts';
import { SqliteQueue } from './sqlite-queue.ts';
import { makeDirectory } from './synced-directory.ts';

export interface OpenDataOptions {
  readonly clock: () => Date;
  /** `read` takes no lock, changes nothing and may run beside a writer. Default `write`: one process at a time. */
  readonly mode?: 'read' | 'write';
  readonly maxAttempts?: Partial<MaxAttempts>;
  /** Default `power-cut`. `kill` does not wait for the disk: for folders that are thrown away anyway. */
  readonly survives?: Survives;
}

/** An open data folder. */
export interface Data {
  readonly table: SqliteItemTable;
  readonly queue: SqliteQueue;
  readonly blobs: FileBlobStore;
  /** Finishes the writes under way and lets go of the folder. */
  close(): void;
}

/**
 * Opens a data folder, and creates it when it is opened for writing. Messages that a former process had taken and not
 * finished are due at once. Throws `DataError`: the folder is in use, missing, not accessible, full or damaged.
 */
export function openData(
  folder: string,
  { clock, mode = 'write', maxAttempts, survives }: OpenDataOptions,
): Data {
  const scratch = join(folder, 'tmp');
  const lock = mode === 'write' ? prepareFolder(folder, scratch) : undefined;
  let connection: Connection | undefined;
  const close = () => {
    connection?.close();
    lock?.release();
  };
  try {
    const path = join(folder, 'claimwire.db');
    connection = new Connection(openDatabase(path, mode, survives), path);
    const queue = new SqliteQueue(connection, { clock, maxAttempts });
    if (mode === 'write') queue.recover();
    return {
      table: new SqliteItemTable(connection, clock),
      queue,
      blobs: new FileBlobStore(join(folder, 'blobs'), scratch),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function prepareFolder(folder: string, scratch: string): FolderLock {
  let lock: FolderLock | undefined;
  try {
    makeDirectory(folder);
    lock = lockFolder(folder);
    // Only the owner of the folder writes there: what is in it was cut off by a crash.
    rmSync(scratch, { recursive: true, force: true });
    return lock;
  } catch (error) {
    lock?.release();
    throw toDataError(error, 'use the data folder', folder);
  }
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataError, toDataError } from './errors.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process alone. The lock is the operating system's lock on `lock.db`, so it ends with the
 * process however that ends. `lock.pid` only says who holds it and is read only while somebody does.
 * Throws `DataError` `in-use` when another process, or this one, has it already.
 */
export function lockFolder(folder: string): FolderLock {
  const owner = join(folder, 'lock.pid');
  const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const failure = toDataError(error, 'use the data folder', folder);
    if (failure.problem !== 'busy') throw failure;
    const why = `process ${readOwner(owner)} is using it; stop that one first, or choose another folder`;
    throw new DataError('in-use', `Cannot use the data folder "${folder}": ${why}`, { cause: error });
  }
  try {
    writeFileSync(owner, `${process.pid}\n`);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    release() {
      rmSync(owner, { force: true });
      database.close();
    },
  };
}

function readOwner(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim() || 'of unknown number';
  } catch {
    // It is written just after the lock is taken, so there is a moment without it.
    return 'of unknown number';
  }
}

import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { DataError, toDataError } from './errors.ts';
import { MIGRATION_2, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** How long a statement waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 5000;

const Version = z.object({ user_version: z.int() });

/** What a commit that returned survives: the end of this process however it comes, or the end of the machine's power too. */
export type Survives = 'kill' | 'power-cut';

/**
 * Opens the database file, which `write` creates where it is missing. Write-ahead log with `synchronous=FULL`: a commit
 * that returned survives a power cut (`kill`: without waiting for the disk, `synchronous=OFF`), and readers in other
 * processes never wait. Throws `DataError`.
 */
export function openDatabase(
  path: string,
  mode: 'read' | 'write',
  survives: Survives = 'power-cut',
): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    // Throws where it is not for us to know what is there: that is not the same as nothing.
    if (mode === 'read' && !isThere(path)) {
      throw new DataError('missing', `Cannot open "${path}": nothing has been stored there yet`);
    }
    database = new DatabaseSync(path, { readOnly: mode === 'read', timeout: BUSY_TIMEOUT });
    const synchronous = survives === 'kill' ? 'OFF' : 'FULL';
    if (mode === 'write') database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`);
    const { user_version: version } = Version.parse(database.prepare('PRAGMA user_version').get());
    if (version > SCHEMA_VERSION) {
      throw new DataError('newer', `Cannot open "${path}": a newer version of claimwire wrote it`);
    }
    if (version === 0) createSchema(database, path, mode);
    // Whoever only reads gets along with the older one.
    else if (version < SCHEMA_VERSION && mode === 'write')
      database.exec(`BEGIN IMMEDIATE; ${MIGRATION_2} COMMIT`);
    return database;
  } catch (error) {
    database?.close();
    throw toDataError(error, 'open', path);
  }
}

/** Unlike `throwIfNoEntry: false`, not fooled by a file where a folder should be. */
function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function createSchema(database: DatabaseSync, path: string, mode: 'read' | 'write'): void {
  if (mode === 'read') {
    // The writer that creates it has not got to its first commit yet.
    throw new DataError('missing', `Cannot open "${path}": nothing has been stored there yet`);
  }
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`);
}

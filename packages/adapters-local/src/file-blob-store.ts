import { constants } from 'node:fs';
import { access, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BlobStore, checkBlobKey } from '@claimwire/core';
import { toDataError } from './errors.ts';
import { makeDirectory, syncDirectory } from './synced-directory.ts';

/** Blobs as files under `folder`, each whole or not there. `scratch` is a folder on the same disk for those being written. */
export class FileBlobStore implements BlobStore {
  readonly #folder: string;
  readonly #scratch: string;
  #written = 0;

  constructor(folder: string, scratch: string) {
    this.#folder = folder;
    this.#scratch = scratch;
  }

  async put(key: string, body: Uint8Array): Promise<void> {
    const path = this.#path(key);
    this.#written += 1;
    const unfinished = join(this.#scratch, `${process.pid}-${this.#written}`);
    try {
      if (await exists(path)) {
        // It may have been put a moment before a crash, or be on its way just now: make sure that its name is kept.
        syncDirectory(dirname(path));
        return;
      }
      makeDirectory(this.#scratch);
      makeDirectory(dirname(path));
      await writeDurably(unfinished, body);
      await rename(unfinished, path);
      syncDirectory(dirname(path));
    } catch (error) {
      throw toDataError(error, 'write', path);
    }
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const path = this.#path(key);
    try {
      return await readFile(path);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw toDataError(error, 'read', path);
    }
  }

  #path(key: string): string {
    checkBlobKey(key);
    return join(this.#folder, ...key.split('/'));
  }
}

async function writeDurably(path: string, body: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(body);
    await file.sync();
  } catch (error) {
    // On a full disk what was written so far must not stay in the way.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

const ABSENT: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** Whether there is no file under this name: a folder of blobs is none. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.includes(error.code);
}

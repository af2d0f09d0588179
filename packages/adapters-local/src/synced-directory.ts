import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the names in a directory survive a power cut. */
export function syncDirectory(path: string): void {
  // Windows cannot open a directory, and journals its names by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Creates a directory with its parents, durably. Does nothing when it is there. Not `mkdir` with `recursive`, which never
 * comes back where a parent exists and takes no children (`/proc`).
 */
export function makeDirectory(path: string): void {
  if (isDirectory(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeDirectory(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Made by someone else in the meantime.
    if (isDirectory(path)) return;
    throw error;
  }
  syncDirectory(parent);
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

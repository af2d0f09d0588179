import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../contracts/temporary-folder.ts';

/** A new folder that is gone after the test. */
export function folderForTest(): string {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  return path;
}

import { open, rename, rm } from 'node:fs/promises';
import { systemReason } from '@claimwire/configuration';

/** Undefined when written; otherwise why not, and then the old file is untouched. */
export async function writeAtomically(path: string, text: string): Promise<string | undefined> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return undefined;
  } catch (error) {
    await rm(draft, { force: true });
    const why = systemReason(error);
    if (why === undefined) throw error;
    return why;
  }
}

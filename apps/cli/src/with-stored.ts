import { loadConfiguration } from '@claimwire/configuration';
import type { BlobStore, DeadLetter, ItemTable } from '@claimwire/core';
import type { ExitCode } from './app.ts';
import type { Session } from './session.ts';

/** What can be read of a data folder, or of a deployed stack. */
export interface Stored {
  readonly table: ItemTable;
  readonly blobs: Pick<BlobStore, 'get'>;
  readonly queue: { list(): Promise<readonly DeadLetter[]> };
}

/** Runs with what is stored, for reading, beside whoever may be writing. Before anything is stored it is empty. */
export async function withStored(
  session: Session,
  work: (stored: Stored) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { app, output, dataFolder, configFile, remote } = session;
  if (remote !== undefined) {
    const stack = await remote();
    if (stack.kind === 'open') return work(stack.stack);
    output.problem(stack.why);
    return 2;
  }
  // What others answered is stored, and they may have repeated a secret. A bad file hides nothing, and stops no reading.
  const loaded = await loadConfiguration(configFile, { kind: 'machine', env: app.env });
  if (loaded.kind === 'configuration') output.hide(loaded.secrets);
  const opened = await app.openStore(dataFolder, { mode: 'read', clock: app.clock });
  switch (opened.kind) {
    case 'open':
      try {
        return await work(opened.store);
      } finally {
        opened.store.close();
      }
    case 'nothing-stored':
      return work(EMPTY);
    case 'failed':
      output.problem(opened.why);
      return 2;
  }
}

const EMPTY: Stored = {
  table: {
    get: async () => undefined,
    batchGet: async () => [],
    putIfAbsent: async () => false,
    replace: async () => false,
    query: async () => ({ items: [] }),
    list: async () => ({ items: [] }),
    delete: async () => undefined,
  },
  blobs: { get: async () => undefined },
  queue: { list: async () => [] },
};

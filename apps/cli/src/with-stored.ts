import type { ItemTable } from '@claimwire/core';
import type { ExitCode } from './app.ts';
import type { Session } from './session.ts';

/** Runs with the stored table, for reading, beside whoever may be writing. Before anything is stored it is empty. */
export async function withStored(
  { app, output, dataFolder }: Session,
  work: (table: ItemTable) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await app.openStore(dataFolder, { mode: 'read', clock: app.clock });
  switch (opened.kind) {
    case 'open':
      try {
        return await work(opened.store.table);
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

const EMPTY: ItemTable = {
  get: async () => undefined,
  batchGet: async () => [],
  putIfAbsent: async () => false,
  replace: async () => false,
  query: async () => ({ items: [] }),
  list: async () => ({ items: [] }),
  delete: async () => undefined,
};

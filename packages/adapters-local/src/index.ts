export { DataError, type DataProblem } from './errors.ts';
export { FileBlobStore } from './file-blob-store.ts';
export type { GivenBack, KindCounts, Lease, MaxAttempts, ReceiveOptions } from './lease.ts';
export { type Data, type OpenDataOptions, openData } from './open-data.ts';
export { SqliteItemTable } from './sqlite-item-table.ts';
export { SqliteQueue } from './sqlite-queue.ts';

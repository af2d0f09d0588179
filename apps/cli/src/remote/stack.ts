import type { BlobStore, Configuration, DeadLetters, ItemTable, MessageQueue } from '@claimwire/core';

/** What names a deployed stack: its name, and the region where AWS's own settings do not say. */
export interface StackName {
  readonly name: string;
  readonly region: string | undefined;
}

/** A deployed stack, opened with the user's AWS credentials. */
export interface Stack {
  readonly table: ItemTable;
  readonly blobs: BlobStore;
  readonly queue: MessageQueue & DeadLetters;
  /** The configuration that it was deployed with; `secrets` are what is not to be shown of it. */
  configuration(): Promise<{
    readonly configuration: Configuration;
    readonly secrets: ReadonlyMap<string, string>;
  }>;
}

/** What opening a stack came to. `why` is one line for people. */
export type OpenedStack =
  | { readonly kind: 'open'; readonly stack: Stack }
  | { readonly kind: 'failed'; readonly why: string };

import type { Analysis } from './analysis.ts';
import type { BlobStore } from './blob-store.ts';
import type { Channel } from './channel.ts';
import type { Configuration } from './configuration.ts';
import type { FeedReader } from './feed-reader.ts';
import type { ChannelId, Digest } from './id.ts';
import type { ItemTable } from './item-table.ts';
import type { MessageQueue } from './message.ts';
import type { WebSub } from './websub.ts';

/** Everything a use case can be given; each takes the part it needs. Built once, in an app's composition root. */
export interface Services {
  readonly configuration: Configuration;
  readonly table: ItemTable;
  readonly blobs: BlobStore;
  readonly queue: MessageQueue;
  readonly reader: FeedReader;
  readonly analysis: Analysis;
  readonly channels: ReadonlyMap<ChannelId, Channel>;
  /** Only where hubs can reach claimwire. */
  readonly websub?: WebSub | undefined;
  readonly clock: () => Date;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly digest: Digest;
}

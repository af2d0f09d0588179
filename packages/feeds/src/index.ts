export { createFeedReader, type FeedReaderOptions } from './feed-reader.ts';
export type { FetchLimits } from './fetching/limits.ts';
export type { OpmlFeed } from './opml/outline.ts';
export { type OpmlRead, readOpml } from './opml/read-opml.ts';
export { writeOpml } from './opml/write-opml.ts';
export { decodeText } from './parsing/charset.ts';
export { parseFeedBytes } from './parsing/parse-feed.ts';
export { createWebSub, type WebSubOptions } from './websub/create-websub.ts';

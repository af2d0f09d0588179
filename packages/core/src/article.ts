import { z } from 'zod';
import { ItemSource } from './feed-item.ts';
import { ArticleId, FeedId, VersionId } from './id.ts';
import { Instant } from './instant.ts';
import { Sketch } from './sketch.ts';
import { Setting } from './statement.ts';

/** Who published an article. */
export const Publisher = z.object({
  name: z.string(),
  /** Registrable domain, or null for a local file without a URL. */
  domain: z.string().nullable(),
  /** Declared publisher family: outlets under one roof are one origin. */
  family: z.string().nullable(),
});
export type Publisher = z.infer<typeof Publisher>;

/** An article as it arrived, before anything was done to it. Stored in the blob store, never changed. */
export const RawArticle = z.object({
  url: z.string().nullable(),
  itemId: z.string().nullable(),
  feedId: FeedId.nullable(),
  publisher: Publisher,
  source: ItemSource.nullable(),
  title: z.string(),
  author: z.string().nullable(),
  published: Instant.nullable(),
  updated: Instant.nullable(),
  /** HTML from the feed. */
  content: z.string().nullable(),
  summary: z.string().nullable(),
  /** HTML of the article's page, where the feed is set to full text. */
  page: z.string().nullable(),
  /** Why the page could not be had, one line. */
  pageError: z.string().nullable(),
  /** Plain text, for local files. */
  text: z.string().nullable(),
});
export type RawArticle = z.infer<typeof RawArticle>;

/** What became of one version of an article. */
export const ArticleVersion = z.object({
  id: VersionId,
  seen: Instant,
  /** `kept`: stored, not yet analysed. `skipped`: not analysed on purpose (language, nothing to read). */
  state: z.enum(['kept', 'analysed', 'skipped', 'failed']),
  why: z.string().nullable(),
  rawKey: z.string(),
  textKey: z.string().nullable(),
  statements: z.int().min(0),
});
export type ArticleVersion = z.infer<typeof ArticleVersion>;

/** An article and what is known of it. */
export const Article = z.object({
  id: ArticleId,
  url: z.string().nullable(),
  title: z.string(),
  publisher: Publisher,
  feedId: FeedId.nullable(),
  published: Instant,
  /** Where `published` comes from: the feed or page itself, or the time of first sight where it says none or one in the future. */
  dated: z.enum(['article', 'first-sight']),
  /** When its publisher last changed it, by its own word. */
  modified: Instant.nullable().default(null),
  byline: z.string().nullable().default(null),
  /** ISO 639-1 code of its text's language; null where that is too short to tell, or not read yet. */
  language: z.string().nullable().default(null),
  /** Why the text at hand is only the stub of a story that is paid for, one line; null where it is the story. */
  paywall: z.string().nullable().default(null),
  versions: z.array(ArticleVersion),
  /** Outlets credited by the article as a whole, as written. */
  credits: z.array(z.string()),
  /** Where it comes from, for independence: two articles that share one key have one origin. */
  origin: z.array(z.string()),
  /** The earlier article that this one is a copy of. */
  copyOf: ArticleId.nullable(),
  sketch: Sketch.nullable(),
  setting: Setting.nullable(),
});
export type Article = z.infer<typeof Article>;

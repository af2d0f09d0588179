import { z } from 'zod';

/** What gofeed expects of one item, in claimwire's fields; null where it expects nothing. */
export interface ExpectedItem {
  readonly title: string | null;
  readonly link: string | null;
  readonly id: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string | null;
  readonly summary: string | null;
  readonly content: string | null;
}

const Text = z.string().optional();
const Person = z.looseObject({ name: Text, email: Text });
const Link = z.looseObject({ href: Text, rel: Text });
const Texts = z.array(z.string()).optional();

/** The union of gofeed's four kinds of item: RSS, Atom, JSON Feed, and its own normal form. */
const Item = z.looseObject({
  title: Text,
  link: Text,
  links: z.array(z.union([z.string(), Link])).optional(),
  url: Text,
  guid: z.union([z.string(), z.looseObject({ value: Text })]).optional(),
  id: Text,
  pubDateParsed: Text,
  publishedParsed: Text,
  date_published: Text,
  updatedParsed: Text,
  date_modified: Text,
  author: z.union([z.string(), Person]).optional(),
  authors: z.array(Person).optional(),
  description: Text,
  summary: Text,
  content: z.union([z.string(), z.looseObject({ value: Text })]).optional(),
  content_html: Text,
  content_text: Text,
  dcExt: z
    .looseObject({
      creator: Texts,
      author: Texts,
      title: Texts,
      description: Texts,
      date: Texts,
      identifier: Texts,
    })
    .optional(),
  itunesExt: z.looseObject({ author: Text, summary: Text }).optional(),
});

const Feed = z.looseObject({
  items: z.array(Item).nullish(),
  entries: z.array(Item).nullish(),
});

const personal = (person: string | z.infer<typeof Person> | undefined): string | undefined =>
  typeof person === 'object' ? (person.name ?? person.email) : person;

function linkOf(item: z.infer<typeof Item>): string | undefined {
  const links = item.links ?? [];
  const plain = links.find((link) => typeof link === 'string');
  const alternate = links.find(
    (link) => typeof link === 'object' && (link.rel ?? 'alternate') === 'alternate',
  );
  return item.link ?? item.url ?? plain ?? (typeof alternate === 'object' ? alternate.href : undefined);
}

function toExpected(item: z.infer<typeof Item>): ExpectedItem {
  const { dcExt, itunesExt } = item;
  const updated = item.updatedParsed ?? item.date_modified;
  const authors = (item.authors ?? []).map(personal).filter((name) => name !== undefined);
  const content = typeof item.content === 'object' ? item.content.value : item.content;
  const published =
    item.pubDateParsed ?? item.publishedParsed ?? item.date_published ?? dcExt?.date?.[0] ?? updated;
  return {
    title: item.title ?? dcExt?.title?.[0] ?? null,
    link: linkOf(item) ?? null,
    id:
      (typeof item.guid === 'object' ? item.guid.value : item.guid) ??
      item.id ??
      dcExt?.identifier?.[0] ??
      null,
    published: published ?? null,
    updated: updated ?? null,
    author:
      (authors.length > 0 ? authors.join(', ') : personal(item.author)) ??
      dcExt?.creator?.[0] ??
      dcExt?.author?.[0] ??
      itunesExt?.author ??
      null,
    summary: item.description ?? item.summary ?? dcExt?.description?.[0] ?? itunesExt?.summary ?? null,
    content: content ?? item.content_html ?? item.content_text ?? null,
  };
}

/** Reads an expectation file of gofeed's; null where it holds no feed. */
export function readExpectation(json: string): ExpectedItem[] | null {
  const feed = Feed.safeParse(JSON.parse(json)).data;
  return feed ? (feed.items ?? feed.entries ?? []).map(toExpected) : null;
}

import type { ItemIdentity, RawArticle } from '@claimwire/core';
import { z } from 'zod';
import { DateArgument } from '../terminal/date-argument.ts';
import { type Given, localArticle } from './local-article.ts';

/** An article as JSON: `{url, source?, published, title, text or html}`. Other keys are let through unread. */
const ArticleRecord = z
  .object({
    url: z.url({ protocol: /^https?$/, error: 'wants an http or https address' }).nullish(),
    source: z.string('wants text').nullish(),
    published: DateArgument.nullish(),
    title: z.string('wants text').nullish(),
    text: z.string('wants text').nullish(),
    html: z.string('wants text').nullish(),
  })
  .refine(({ text, html }) => Boolean(text) || Boolean(html), 'has neither text nor html');

/** An article taken in, or why not; `where` names the file and the place in it. */
export type Taken =
  /** `identity`: what the other items of its feed tell of it, where it is one of a feed's. */
  | { readonly kind: 'article'; readonly raw: RawArticle; readonly identity?: ItemIdentity }
  | { readonly kind: 'bad'; readonly where: string; readonly why: string };

/** Makes an article of one JSON value. */
export function takeRecord(
  reader: { domain(url: string): string | null },
  value: unknown,
  where: string,
  given: Given,
): Taken {
  const parsed = ArticleRecord.safeParse(value, {
    error: (issue) => `wants ${issue.expected ?? 'something else'}`,
  });
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].join(' ').trim());
    return { kind: 'bad', where, why: why.join('; ') };
  }
  const { url, source, published, title, text, html } = parsed.data;
  const name = source || given.source || null;
  return {
    kind: 'article',
    raw: localArticle(
      reader,
      { name, fallback: where },
      {
        url: url ?? null,
        title: title ?? '',
        published: published ?? given.published ?? null,
        text: text || null,
        page: text ? null : (html ?? null),
      },
    ),
  };
}

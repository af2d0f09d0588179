import { z } from 'zod';
import { Alert } from './alert.ts';
import { Article } from './article.ts';
import { Claim } from './claim.ts';
import { lists } from './keys.ts';
import type { Services } from './services.ts';
import { parseItem } from './stored.ts';
import {
  type ClaimFilter,
  claimFilter,
  type DeliveredAlert,
  hasFailed,
  isKeptBack,
  isTold,
  withDeliveries,
} from './views.ts';

type Needs = Pick<Services, 'table'>;

/** A part of a view. It may be short, and even empty, with more to come: only a cursor of null is the end. */
export interface ViewPage<T> {
  readonly items: readonly T[];
  /** To be handed back to read on. */
  readonly cursor: PageCursor | null;
}

/** How far a view was read: in which of its lists, and the table's own cursor there. */
export const PageCursor = z.object({ list: z.int().min(0), at: z.string().optional() });
export type PageCursor = z.infer<typeof PageCursor>;

export interface PageOptions {
  readonly limit: number;
  readonly cursor?: PageCursor | undefined;
}

/** Tables pages looked through before an answer is given that has nothing in it: a filter may pass over very much. */
const MOST_READS = 10;

/** Reads newest first through the lists, `limit` items at a time, until a few of them are wanted. */
async function readPage<T, U>(
  { table }: Needs,
  names: readonly string[],
  schema: z.ZodType<T>,
  { limit, cursor }: PageOptions,
  choose: (value: T) => Promise<U | undefined>,
): Promise<ViewPage<U>> {
  let place: PageCursor | null = cursor ?? { list: 0 };
  for (let reads = 0; place !== null; reads += 1) {
    const name = names[place.list];
    if (name === undefined || reads === MOST_READS)
      return { items: [], cursor: name === undefined ? null : place };
    const from: { cursor?: string } = place.at === undefined ? {} : { cursor: place.at };
    const page = await table.list(name, { descending: true, limit, ...from });
    const chosen = await Promise.all(page.items.map((item) => choose(parseItem(item, schema))));
    const items = chosen.filter((value) => value !== undefined);
    const isLast: boolean = place.list === names.length - 1;
    if (page.cursor !== undefined) place = { list: place.list, at: page.cursor };
    else place = isLast ? null : { list: place.list + 1 };
    if (items.length > 0) return { items, cursor: place };
  }
  return { items: [], cursor: null };
}

/** A page of what `listClaims` lists, in its order. */
export function pageOfClaims(
  services: Needs,
  filter: ClaimFilter,
  options: PageOptions,
): Promise<ViewPage<Claim>> {
  const isWanted = claimFilter(filter);
  const names = filter.watched ? [lists.watched] : [lists.watched, lists.claims];
  return readPage(services, names, Claim, options, async (claim) => (isWanted(claim) ? claim : undefined));
}

/** A page of what `listAlerts` lists, newest first. */
export function pageOfAlerts(
  services: Needs,
  { since, suppressed = false }: { readonly since?: string; readonly suppressed?: boolean },
  options: PageOptions,
): Promise<ViewPage<DeliveredAlert>> {
  return readPage(services, [lists.alerts], Alert, options, async (alert) => {
    if (since !== undefined && alert.at < since) return undefined;
    const shown = await withDeliveries(services, alert);
    return (suppressed ? isKeptBack(shown) : isTold(shown)) ? shown : undefined;
  });
}

/** A page of what `listArticles` lists, in its order. */
export function pageOfArticles(
  services: Needs,
  { failed = false }: { readonly failed?: boolean },
  options: PageOptions,
): Promise<ViewPage<Article>> {
  return readPage(services, [lists.articles], Article, options, async (article) =>
    !failed || hasFailed(article) ? article : undefined,
  );
}

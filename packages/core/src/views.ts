import { z } from 'zod';
import { Alert, AlertRoute, Delivery } from './alert.ts';
import { Article } from './article.ts';
import { Claim, type ClaimStatus } from './claim.ts';
import type { Evidence } from './evidence.ts';
import { type ArticleId, type ChannelId, ClaimId } from './id.ts';
import { keys, lists } from './keys.ts';
import { rootOf } from './link-claims.ts';
import { loadEvidence } from './recount-claim.ts';
import type { Services } from './services.ts';
import { load, loadAll, loadUnder, walkList } from './stored.ts';

type Needs = Pick<Services, 'table'>;

export interface ClaimFilter {
  readonly status?: ClaimStatus;
  /** Words that all stand in the claim or in its article's title. */
  readonly query?: string;
  readonly watched?: boolean;
}

/** Whether a claim is among those asked for, whatever list it stands in. */
export function claimFilter({ status, query }: ClaimFilter): (claim: Claim) => boolean {
  const words = (query ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (claim) => {
    const text = `${claim.statement.quote} ${claim.setting?.title ?? ''}`.toLowerCase();
    return (status === undefined || claim.status === status) && words.every((word) => text.includes(word));
  };
}

/** Tracked claims, watched ones first, then the most recently touched. Paraphrases stand under the claim they repeat. */
export async function* listClaims(services: Needs, filter: ClaimFilter): AsyncGenerator<Claim> {
  const isWanted = claimFilter(filter);
  for (const list of filter.watched ? [lists.watched] : [lists.watched, lists.claims]) {
    for await (const claim of walkList(services.table, list, Claim, true)) if (isWanted(claim)) yield claim;
  }
}

/** One tracked claim with all that is known of it. */
export interface ClaimFile {
  readonly claim: Claim;
  /** The claims that repeat or continue it, in time order. */
  readonly members: readonly Claim[];
  /** Evidence on it and on its members, in time order. */
  readonly evidence: readonly Evidence[];
}

/** A claim by its id; a paraphrase's id leads to the claim that it repeats. Undefined when there is none. */
export async function showClaim(services: Needs, id: ClaimId): Promise<ClaimFile | undefined> {
  const found = await load(services.table, keys.claim(id), Claim);
  if (!found) return undefined;
  const root = rootOf(found.value);
  if (root !== id) return showClaim(services, root);
  const links = await loadUnder(services.table, keys.claim(id).pk, 'MEMBER#', z.object({ claimId: ClaimId }));
  const members = await loadAll(
    services.table,
    links.map(({ claimId }) => keys.claim(claimId)),
    Claim,
  );
  const evidence = await Promise.all(
    [id, ...members.map((member) => member.id)].map((one) => loadEvidence(services, one)),
  );
  return { claim: found.value, members: inTime(members), evidence: inTime(evidence.flat()) };
}

/** In order of publication, and in the order of the text within an article. */
function inTime<T extends Pick<Claim, 'source' | 'statement'>>(sentences: readonly T[]): T[] {
  const published = ({ source }: T): string => source?.published ?? '';
  return sentences.toSorted((a, b) =>
    published(a) === published(b)
      ? a.statement.span.start - b.statement.span.start
      : published(a) < published(b)
        ? -1
        : 1,
  );
}

/** An alert and what became of it, channel by channel. */
export interface DeliveredAlert extends Alert {
  /** Where its deliveries stand; one that was not tried yet is not in it. */
  readonly delivered: readonly Delivery[];
  /** The channels that get it with a digest that is not made yet. */
  readonly waiting: readonly { readonly channelId: ChannelId; readonly due: string; readonly why: string }[];
  /** The channels that do not get it. */
  readonly kept: readonly { readonly channelId: ChannelId; readonly why: string }[];
}

/**
 * Raised alerts in the order in which they were raised. `suppressed`: those that the general policy or a channel's kept
 * back; else those that the general policy lets through or some channel gets.
 */
export async function* listAlerts(
  services: Needs,
  { since, suppressed = false }: { since?: string; suppressed?: boolean },
): AsyncGenerator<DeliveredAlert> {
  for await (const alert of walkList(services.table, lists.alerts, Alert, false)) {
    if (since !== undefined && alert.at < since) continue;
    const shown = await withDeliveries(services, alert);
    if (suppressed ? isKeptBack(shown) : isTold(shown)) yield shown;
  }
}

/** Whether the general policy or a channel's kept it back. */
export const isKeptBack = ({ suppressed, kept }: DeliveredAlert): boolean =>
  suppressed !== null || kept.length > 0;

/** Whether the general policy lets it through or some channel gets it. */
export const isTold = ({ suppressed, delivered, waiting }: DeliveredAlert): boolean =>
  suppressed === null || delivered.length + waiting.length > 0;

/** An alert with what became of it. */
export async function withDeliveries({ table }: Needs, alert: Alert): Promise<DeliveredAlert> {
  const routes = await loadUnder(table, keys.alert(alert.id).pk, 'CHANNEL#', AlertRoute);
  const sent = routes.flatMap(({ channelId, immediate, digest }) =>
    [immediate, digest?.notificationId]
      .filter((id) => id !== null && id !== undefined)
      .map((id) => keys.delivery(id, channelId)),
  );
  return {
    ...alert,
    delivered: await loadAll(table, sent, Delivery),
    waiting: routes.flatMap(({ channelId, digest }) =>
      digest && digest.notificationId === null ? [{ channelId, due: digest.due, why: digest.why }] : [],
    ),
    kept: routes.flatMap(({ channelId, suppressed: why }) => (why === null ? [] : [{ channelId, why }])),
  };
}

/** Stored articles, newest first. `failed`: those with a version that could not be analysed. */
export async function* listArticles(
  services: Needs,
  { failed = false }: { failed?: boolean },
): AsyncGenerator<Article> {
  for await (const article of walkList(services.table, lists.articles, Article, true)) {
    if (!failed || hasFailed(article)) yield article;
  }
}

/** Whether a version of it could not be analysed. */
export const hasFailed = ({ versions }: Article): boolean =>
  versions.some(({ state }) => state === 'failed' || state === 'skipped');

/** One article by its id. */
export async function showArticle({ table }: Needs, id: ArticleId): Promise<Article | undefined> {
  return (await load(table, keys.article(id), Article))?.value;
}

/** The text of an article as it was analysed last, in which spans count; null when it was not analysed yet. */
export async function articleText(
  { blobs }: { readonly blobs: Pick<Services['blobs'], 'get'> },
  { versions }: Article,
): Promise<string | null> {
  const key = versions.findLast(({ textKey }) => textKey !== null)?.textKey;
  const body = key ? await blobs.get(key) : undefined;
  return body ? new TextDecoder().decode(body) : null;
}

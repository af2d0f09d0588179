import { z } from 'zod';
import { Alert, Delivery } from './alert.ts';
import { Article } from './article.ts';
import { Claim, type ClaimStatus } from './claim.ts';
import type { Evidence } from './evidence.ts';
import { type ArticleId, ClaimId } from './id.ts';
import type { QueryOptions } from './item-table.ts';
import { keys, lists } from './keys.ts';
import { rootOf } from './link-claims.ts';
import { loadEvidence } from './recount-claim.ts';
import type { Services } from './services.ts';
import { load, loadAll, loadUnder, parseItem } from './stored.ts';

type Needs = Pick<Services, 'table'>;

async function* walk<T>(
  { table }: Needs,
  list: string,
  schema: z.ZodType<T>,
  descending: boolean,
): AsyncGenerator<T> {
  let options: QueryOptions = { descending };
  for (;;) {
    const page = await table.list(list, options);
    for (const item of page.items) yield parseItem(item, schema);
    if (page.cursor === undefined) return;
    options = { ...options, cursor: page.cursor };
  }
}

/** Tracked claims, watched ones first, then the most recently touched. Paraphrases stand under the claim they repeat. */
export async function* listClaims(
  services: Needs,
  { status, query, watched }: { status?: ClaimStatus; query?: string; watched?: boolean },
): AsyncGenerator<Claim> {
  const words = (query ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const list of watched ? [lists.watched] : [lists.watched, lists.claims]) {
    for await (const claim of walk(services, list, Claim, true)) {
      const text = `${claim.statement.quote} ${claim.setting?.title ?? ''}`.toLowerCase();
      if ((status === undefined || claim.status === status) && words.every((word) => text.includes(word)))
        yield claim;
    }
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

/** An alert and where its deliveries stand. */
export interface DeliveredAlert extends Alert {
  readonly delivered: readonly Pick<Delivery, 'channelId' | 'state' | 'attempts' | 'answer' | 'at'>[];
}

/** Raised alerts in the order in which they were raised. `suppressed`: those that the policy kept back, and only those. */
export async function* listAlerts(
  services: Needs,
  { since, suppressed = false }: { since?: string; suppressed?: boolean },
): AsyncGenerator<DeliveredAlert> {
  for await (const alert of walk(services, lists.alerts, Alert, false)) {
    if ((since !== undefined && alert.at < since) || (alert.suppressed !== null) !== suppressed) continue;
    const { pk } = keys.notification(alert.notificationId);
    const deliveries = await loadUnder(services.table, pk, 'DELIVERY#', Delivery);
    const delivered = deliveries.map(({ channelId, state, attempts, answer, at }) => ({
      channelId,
      state,
      attempts,
      answer,
      at,
    }));
    yield { ...alert, delivered };
  }
}

/** Stored articles, newest first. `failed`: those with a version that could not be analysed. */
export async function* listArticles(
  services: Needs,
  { failed = false }: { failed?: boolean },
): AsyncGenerator<Article> {
  for await (const article of walk(services, lists.articles, Article, true)) {
    const hasFailed = article.versions.some(({ state }) => state === 'failed' || state === 'skipped');
    if (!failed || hasFailed) yield article;
  }
}

/** One article by its id. */
export async function showArticle({ table }: Needs, id: ArticleId): Promise<Article | undefined> {
  return (await load(table, keys.article(id), Article))?.value;
}

import {
  type Alert,
  type Article,
  type Claim,
  type Delivery,
  type Evidence,
  type ItemTable,
  listAlerts,
  listArticles,
  listClaims,
  showClaim,
} from '@claimwire/core';

/** All that a user can see of what claimwire made of the news, without the times at which it did so. */
export interface Outcome {
  readonly articles: readonly (Omit<Article, 'versions'> & { readonly versions: readonly object[] })[];
  readonly claims: readonly Omit<Claim, 'touched'>[];
  readonly evidence: readonly Omit<Evidence, 'at'>[];
  readonly alerts: readonly (Omit<Alert, 'at'> & {
    readonly delivered: readonly Pick<Delivery, 'channelId' | 'state'>[];
  })[];
}

/** Reads the outcome of a run from its table, in an order that depends on nothing but content. */
export async function readOutcome(table: ItemTable): Promise<Outcome> {
  const articles = await Array.fromAsync(listArticles({ table }, {}), ({ versions, ...article }) => ({
    ...article,
    versions: versions.map(({ seen: _, ...version }) => version),
  }));
  const files = await Array.fromAsync(listClaims({ table }, {}), ({ id }) => showClaim({ table }, id));
  const found = files.filter((file) => file !== undefined);
  const claims = found.flatMap(({ claim, members }) =>
    [claim, ...members].map(({ touched: _, ...rest }) => rest),
  );
  const evidence = found.flatMap((file) => file.evidence.map(({ at: _, ...rest }) => rest));
  const alerts = await Array.fromAsync(listAlerts({ table }, {}), ({ at: _, delivered, ...alert }) => ({
    ...alert,
    delivered: delivered.map(({ channelId, state }) => ({ channelId, state })),
  }));
  return {
    articles: sorted(articles),
    claims: sorted(claims),
    evidence: sorted(evidence),
    alerts: sorted(alerts),
  };
}

function sorted<T>(things: readonly T[]): readonly T[] {
  const keyed = things.map((thing) => ({ thing, key: JSON.stringify(thing) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ thing }) => thing);
}

export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] =>
  things.map(({ id }) => id).sort();

/** Articles that are a copy of another, or that another is a copy of. */
export function copies(outcomes: readonly Outcome[]): ReadonlySet<string> {
  const pairs = outcomes.flatMap(({ articles }) =>
    articles.flatMap(({ id, copyOf }) => (copyOf === null ? [] : [id, copyOf])),
  );
  return new Set(pairs);
}

/**
 * The claims, and what every statement was found to do to every claim and how surely, of articles that no other is a copy
 * of. Nothing of it depends on who came first; of two copies, the one that came first makes the claims.
 */
export function regardlessOfOrder(
  { claims, evidence }: Outcome,
  besides: ReadonlySet<string>,
): { readonly claims: readonly string[]; readonly evidence: readonly string[] } {
  const own = claims.filter(({ source }) => !besides.has(source?.articleId ?? ''));
  const ids = new Set(idsOf(own));
  const judged = evidence
    .filter(({ claimId, statementId }) => ids.has(claimId) && ids.has(statementId))
    .map(({ claimId, statementId, relation, confidence }) =>
      [claimId, statementId, relation, confidence].join(' '),
    );
  return { claims: [...ids].sort(), evidence: judged.sort() };
}

import type { Claim } from './claim.ts';
import type { ClaimId } from './id.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';

/** Writes claims, and then the index terms that lead to them. What is there already stays as it is. */
export async function indexClaims(
  { table, configuration }: Pick<Services, 'table' | 'configuration'>,
  claims: readonly Claim[],
): Promise<void> {
  const keep = configuration.forgetClaimsAfter;
  await Promise.all(claims.map((claim) => table.putIfAbsent(items.claim(claim, keep))));
  const byTerm = new Map<string, ClaimId[]>();
  for (const claim of claims) {
    for (const term of new Set(claim.statement.terms))
      byTerm.set(term, [...(byTerm.get(term) ?? []), claim.id]);
  }
  const [first] = claims;
  if (!first) return;
  await Promise.all(
    [...byTerm].map(([term, ids]) =>
      table.putIfAbsent({
        ...postingKey(term, first),
        data: { claims: ids },
        ...(first.source && { expires: Math.floor(Date.parse(first.touched) / 1000) + keep }),
      }),
    ),
  );
}

function postingKey(term: string, { id, source }: Claim): { pk: string; sk: string } {
  return source
    ? keys.posting(term, source.published, source.articleId, source.version)
    : keys.watchedPosting(term, id);
}

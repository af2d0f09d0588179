import { z } from 'zod';
import { Claim } from './claim.ts';
import { ClaimId } from './id.ts';
import { keys } from './keys.ts';
import { MAX_POSTINGS, type Posting, rankCandidates } from './rank-candidates.ts';
import type { Services } from './services.ts';
import { loadAll, parseItem } from './stored.ts';

const PostingData = z.object({ claims: z.array(ClaimId) });

/** For each of some claims, the claims of others that it could be about, best first. */
export async function findCandidates(
  { table }: Pick<Services, 'table'>,
  claims: readonly Claim[],
): Promise<Map<ClaimId, Claim[]>> {
  const terms = [...new Set(claims.flatMap(({ statement }) => statement.terms))];
  const own = new Set(claims.map(({ id }) => id));
  const postings = new Map<string, Posting[]>();
  await Promise.all(
    terms.map(async (term) => {
      const { pk } = keys.watchedPosting(term, ClaimId.parse('-'));
      const page = await table.query(pk, { limit: MAX_POSTINGS, descending: true, consistent: true });
      const found = page.items
        .map((item) => ({ articleId: keys.postedBy(item.sk), ...parseItem(item, PostingData) }))
        .map(({ articleId, claims: ids }) => ({ articleId, claims: ids.filter((id) => !own.has(id)) }))
        .filter((posting) => posting.claims.length > 0);
      postings.set(term, found);
    }),
  );
  const ranked = rankCandidates(
    claims.map(({ statement }) => statement.terms),
    postings,
  );
  const wanted = new Set(ranked.flat());
  const loaded = await loadAll(table, [...wanted].map(keys.claim), Claim);
  const byId = new Map(loaded.map((claim) => [claim.id, claim]));
  return new Map(
    claims.map(({ id }, i) => [
      id,
      (ranked[i] ?? [])
        .map((candidate) => byId.get(candidate))
        .filter((candidate) => candidate !== undefined),
    ]),
  );
}

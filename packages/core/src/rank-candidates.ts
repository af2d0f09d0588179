import type { ClaimId } from './id.ts';

/** The claims of one article, or one watched claim, that an index term leads to. */
export interface Posting {
  readonly articleId: string;
  readonly claims: readonly ClaimId[];
}

/** How many claims one statement is compared with at most. */
export const MAX_CANDIDATES = 20;

/**
 * How many watched claims one statement is compared with besides: those that share most terms, however common these are.
 * In a table of many months the words of "The central bank cuts interest rates" lead to hundreds of articles each, so
 * rarity alone would leave the one claim that somebody asked for to chance.
 */
const MAX_WATCHED = 10;

/** One common word in common is not enough to be about the same. */
const LEAST_SHARED = 2;

/** A term that leads to this many articles or more says nothing about which event an article is about. */
export const MAX_POSTINGS = 100;

/**
 * What the commonest terms still weigh. One says nothing, but the claim that shares five of them beats the one that
 * shares a single one: a story that a hundred articles have told has only common terms left.
 */
const LEAST_WEIGHT = 0.1;

/** Share of the article's score that is added to each of its claims: the same event is a better place to look. */
const EVENT_SHARE = 0.15;

/**
 * The few claims that a statement could be about: those that share its rarest terms, claims of articles about the same
 * event first. Rarity is inverse document frequency over the postings at hand (Spärck Jones 1972).
 *
 * @param statementTerms index terms of each statement of the article
 * @param postings what each term leads to, at most `MAX_POSTINGS` a term
 * @returns for each statement its candidates, best first, at most `MAX_CANDIDATES`, and then watched claims
 */
export function rankCandidates(
  statementTerms: readonly (readonly string[])[],
  postings: ReadonlyMap<string, readonly Posting[]>,
): ClaimId[][] {
  const weights = new Map(
    [...postings].map(([term, found]) => [
      term,
      Math.max(LEAST_WEIGHT, Math.log((MAX_POSTINGS + 1) / (found.length + 1))),
    ]),
  );
  const articleScores = scoreArticles(postings, weights);
  return statementTerms.map((terms) => {
    const own = new Map<ClaimId, number>();
    const home = new Map<ClaimId, string>();
    const shared = new Map<ClaimId, number>();
    for (const term of new Set(terms)) {
      for (const { articleId, claims } of postings.get(term) ?? []) {
        for (const claim of claims) {
          own.set(claim, (own.get(claim) ?? 0) + (weights.get(term) ?? 0));
          home.set(claim, articleId);
          shared.set(claim, (shared.get(claim) ?? 0) + 1);
        }
      }
    }
    const score = (claim: ClaimId): number =>
      (own.get(claim) ?? 0) + EVENT_SHARE * (articleScores.get(home.get(claim) ?? '') ?? 0);
    const ranked = [...own.keys()].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1));
    const sharing = (claim: ClaimId): number => shared.get(claim) ?? 0;
    const watched = ranked
      .slice(MAX_CANDIDATES)
      // A watched claim stands in no article but under its own name.
      .filter((claim) => home.get(claim) === claim && sharing(claim) >= LEAST_SHARED)
      .sort((a, b) => sharing(b) - sharing(a));
    return [...ranked.slice(0, MAX_CANDIDATES), ...watched.slice(0, MAX_WATCHED)];
  });
}

function scoreArticles(
  postings: ReadonlyMap<string, readonly Posting[]>,
  weights: ReadonlyMap<string, number>,
): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [term, found] of postings) {
    for (const { articleId } of found)
      scores.set(articleId, (scores.get(articleId) ?? 0) + (weights.get(term) ?? 0));
  }
  // The logarithm keeps a long article from winning by length alone.
  return new Map([...scores].map(([articleId, score]) => [articleId, Math.log1p(score)]));
}

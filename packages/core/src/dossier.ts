import type { Article, ArticleVersion } from './article.ts';
import type { Claim, Source } from './claim.ts';
import { ClaimId } from './id.ts';
import { toInstant } from './instant.ts';
import type { Services } from './services.ts';
import type { Setting, Statement } from './statement.ts';

/** An article under analysis: what it says and where it comes from. */
export interface Dossier {
  readonly article: Article;
  readonly source: Source;
  /** One a statement, in text order, whether or not it ends up as a tracked claim. */
  readonly claims: readonly Claim[];
}

/** Puts an article's statements into the form in which they are tracked and compared. */
export function openDossier(
  { digest, analysis, clock }: Pick<Services, 'digest' | 'analysis' | 'clock'>,
  article: Article,
  version: ArticleVersion,
  statements: readonly Statement[],
  setting: Setting,
): Dossier {
  const source: Source = {
    articleId: article.id,
    version: version.id,
    url: article.url,
    title: article.title,
    publisher: article.publisher,
    // A changed article speaks at the time of its change.
    published: version.id === article.versions[0]?.id ? article.published : version.seen,
  };
  const touched = toInstant(clock());
  const claims = statements.map((statement): Claim => {
    const credited = analysis.originKeys({ publisher: null, source: null, credits: statement.credits });
    return {
      id: claimIdOf(digest, article, statement),
      source,
      statement,
      setting,
      origin: [...new Set([...article.origin, ...credited])],
      watched: false,
      root: null,
      succeeds: false,
      status: 'reported',
      origins: { for: 1, against: 0 },
      touched,
    };
  });
  // The same sentence twice in one article is one claim.
  return { article, source, claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()] };
}

/** By article and wording: a sentence that stays as it was in a changed article stays the claim it was. */
function claimIdOf(digest: Services['digest'], article: Article, { quote }: Statement): ClaimId {
  return ClaimId.parse(digest(`claim ${article.id} ${quote.toLowerCase().replaceAll(/\W+/g, ' ').trim()}`));
}

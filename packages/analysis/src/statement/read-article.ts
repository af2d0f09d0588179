import type { ArticleText, Name, Reading, Statement } from '@claimwire/core';
import type { Token } from '../language/parse.ts';
import { collectNames } from '../slots/collect-names.ts';
import { type ArticleSentence, articleSentences } from './article-sentences.ts';
import { draftsOf } from './draft.ts';
import { leadingTokens } from './leading.ts';
import { mergeCorrections } from './merge-corrections.ts';
import { resolveReferences } from './reference/resolve-references.ts';
import { settingOf } from './setting.ts';
import { type SentenceFacts, statementsOf } from './statements-of.ts';
import { titleWords } from './title-words.ts';

/** What reading an article needs besides the article. */
export interface ReadingOptions {
  /** Lists of names that mean the same, the first of each canonical. */
  readonly aliases: readonly (readonly string[])[];
  /** Outlets that a sentence credits, as written. */
  creditsOfSentence(sentence: string): readonly string[];
  /** Outlets that an article as a whole credits, as written. */
  creditsOfArticle(text: string): readonly string[];
}

/** Reads an article: which sentences and clauses say something checkable, who says them, and with which slots. */
export function readArticle(article: ArticleText, options: ReadingOptions): Reading {
  return readSentences(article, articleSentences(article), { ...options, headline: false });
}

/** Reads sentences that were found in a text already. `headline`: it is one, where a colon may stand for "says". */
export function readSentences(
  article: ArticleText,
  sentences: readonly ArticleSentence[],
  options: ReadingOptions & { readonly headline: boolean },
): Reading {
  const { text } = article;
  const book = collectNames(
    sentences.map(({ sentence }) => sentence),
    text,
    options.aliases,
  );
  const read = sentences.map((one) => {
    const { tokens } = one.sentence;
    const names = book.find(one.sentence);
    const inQuote = (token: Token): boolean =>
      one.quotes.some((quote) => token.start >= quote.start && token.end <= quote.end);
    const isPerson = (own: readonly Token[]): boolean => isPersonName(own, names);
    const drafts = draftsOf(tokens, { inQuote, isPerson, headline: options.headline });
    const leading = leadingTokens(tokens, drafts);
    const speaking = new Set(drafts.flatMap(({ said }) => said?.speaker ?? []));
    return {
      ...one,
      names,
      inQuote,
      drafts,
      isLeading: (token: Token) => leading.has(token),
      isSpeaker: (token: Token) => speaking.has(token),
    };
  });
  const references = resolveReferences(read, text, (canonical) => book.fullName(canonical));
  const facts = read.map(
    (one, i): SentenceFacts => ({
      ...one,
      references: references[i] ?? [],
      fullName: (canonical) => book.fullName(canonical),
      canonical: (words) => book.canonical(words),
    }),
  );
  const statements = mergeCorrections(statementsOf(facts, article, options), text).map(
    (statement, index): Statement => ({ ...statement, index }),
  );
  return {
    statements,
    setting: settingOf(article, statements, titleWords(article.title, book)),
    credits: [...options.creditsOfArticle(text)],
  };
}

function isPersonName(tokens: readonly Token[], names: readonly Name[]): boolean {
  const [first] = tokens;
  const last = tokens.at(-1);
  return names.some(
    (name) =>
      name.kind === 'person' && first && last && name.span.end === last.end && name.span.start >= first.start,
  );
}

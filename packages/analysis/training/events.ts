import { readdirSync, readFileSync } from 'node:fs';
import { ClaimId, type Pair, Relation, rankCandidates, type Side, type Statement } from '@claimwire/core';
import { z } from 'zod';
import { creditsOfArticle } from '../src/origin/credits-of-article.ts';
import { creditsOfSentence } from '../src/origin/credits-of-sentence.ts';
import { readArticle } from '../src/statement/read-article.ts';

const Listed = z.object({
  article: z.string(),
  quote: z.string(),
  earlierArticle: z.string(),
  earlierQuote: z.string(),
});

/** A whole event told by several outlets, with every relation between their statements that must be found. */
export const Event = z.object({
  name: z.string(),
  articles: z.array(
    z.object({
      id: z.string(),
      domain: z.string(),
      published: z.iso.datetime(),
      title: z.string(),
      text: z.string(),
    }),
  ),
  expected: z.array(Listed.extend({ relation: Relation })),
  /** Pairs of article ids of which the second is a copy of the first. */
  copies: z.array(z.array(z.string())),
  mustNotAlert: z.array(Listed),
});
export type Event = z.infer<typeof Event>;

/** A pair of an event with its label: what is not listed is unrelated. */
export interface EventPair extends Pair {
  readonly event: string;
  /** Article ids of claim and statement. */
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** Everything listed for the pair: a long sentence can confirm one part of a claim and update another. */
  readonly relations: readonly Relation[];
  /** One publisher speaks on both sides, or one article is a copy of the other. */
  readonly sameOrigin: boolean;
}

type Told = { readonly article: Event['articles'][number]; readonly sides: readonly Side[] };
type Home = { readonly side: Side; readonly article: Event['articles'][number] };

/** The events of a folder, in the order of their file names. */
export function readEvents(folder: URL): readonly Event[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => Event.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

/** The pairs that the pipeline would judge, article by article in order of publication, by core's own ranking. */
export function pairsOf(event: Event): readonly EventPair[] {
  const homes = new Map<ClaimId, Home>();
  const index = new Map<string, Map<string, ClaimId[]>>();
  const pairs: EventPair[] = [];
  for (const { article, sides } of tell(event)) {
    const postings = new Map(
      [...index].map(([term, found]) => [
        term,
        [...found].map(([articleId, claims]) => ({ articleId, claims })),
      ]),
    );
    const candidates = rankCandidates(
      sides.map(({ statement }) => statement.terms),
      postings,
    );
    for (const [i, side] of sides.entries())
      for (const id of candidates[i] ?? []) {
        const home = homes.get(id);
        if (home) pairs.push(toPair(event, home, { side, article }));
      }
    for (const side of sides) {
      const id = ClaimId.parse(`${article.id}-${side.statement.index}`);
      homes.set(id, { side, article });
      for (const term of new Set(side.statement.terms)) {
        const found = index.get(term) ?? new Map<string, ClaimId[]>();
        index.set(term, found.set(article.id, [...(found.get(article.id) ?? []), id]));
      }
    }
  }
  return pairs;
}

/** Reads the articles. Not through `createAnalysis`: that needs the weights which are to be made. */
function tell(event: Event): readonly Told[] {
  return event.articles
    .toSorted((a, b) => (a.published < b.published ? -1 : 1))
    .map((article) => {
      const { statements, setting } = readArticle(
        { title: article.title, text: article.text, published: article.published },
        { aliases: [], creditsOfSentence, creditsOfArticle },
      );
      return { article, sides: statements.map((statement): Side => ({ statement, setting })) };
    });
}

function toPair(event: Event, claim: Home, statement: Home): EventPair {
  const relations = labelsOf(event, claim, statement);
  const copies = event.copies.some(
    (ids) => ids.includes(claim.article.id) && ids.includes(statement.article.id),
  );
  return {
    event: event.name,
    claim: claim.side,
    statement: statement.side,
    from: claim.article.id,
    to: statement.article.id,
    sameOrigin: copies || claim.article.domain === statement.article.domain,
    relation: relations[0] ?? 'unrelated',
    relations,
  };
}

const bySeriousness: readonly Relation[] = ['contradicts', 'updates', 'confirms', 'mentions'];

/** All relations listed for a pair, the most serious first. */
function labelsOf(event: Event, claim: Home, statement: Home): readonly Relation[] {
  const listed = event.expected.filter(
    (one) =>
      one.article === statement.article.id &&
      one.earlierArticle === claim.article.id &&
      covers(statement.article.text, statement.side.statement, one.quote) &&
      covers(claim.article.text, claim.side.statement, one.earlierQuote),
  );
  return bySeriousness.filter((relation) => listed.some((one) => one.relation === relation));
}

/** Whether a statement and a listed quote overlap by more than half of the shorter one. */
function covers(text: string, statement: Statement, quote: string): boolean {
  const start = text.indexOf(quote);
  if (start < 0) return false;
  const { span } = statement;
  const overlap = Math.min(span.end, start + quote.length) - Math.max(span.start, start);
  return overlap > 0.5 * Math.min(quote.length, span.end - span.start);
}

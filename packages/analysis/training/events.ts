import { readdirSync, readFileSync } from 'node:fs';
import type { Pair, Relation, Side, Statement } from '@claimwire/core';
import { Relation as RelationSchema } from '@claimwire/core';
import { z } from 'zod';
import { createAnalysis } from '../src/create-analysis.ts';

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
    z.object({ id: z.string(), published: z.iso.datetime(), title: z.string(), text: z.string() }),
  ),
  expected: z.array(Listed.extend({ relation: RelationSchema })),
  /** Pairs of article ids of which one is a copy of the other. */
  copies: z.array(z.array(z.string())),
  mustNotAlert: z.array(Listed),
});
export type Event = z.infer<typeof Event>;

/** A pair of an event with its label: what is not listed is unrelated. */
export interface EventPair extends Pair {
  readonly group: string;
  /** Article ids of claim and statement. */
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** Everything listed for the pair: a long sentence can confirm one part of a claim and update another. */
  readonly relations: readonly Relation[];
}

/** A statement meets no more candidate claims than this, as in the pipeline. */
const CANDIDATES = 20;

/** The events of a folder, in the order of their file names. */
export function readEvents(folder: URL): readonly Event[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => Event.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

/**
 * The pairs that the pipeline would judge: every statement against the earlier articles' statements that share most of
 * its terms, and all listed pairs.
 */
export function pairsOf(event: Event): readonly EventPair[] {
  const { read } = createAnalysis();
  const told = event.articles
    .toSorted((a, b) => (a.published < b.published ? -1 : 1))
    .map((article) => {
      const { statements, setting } = read({
        title: article.title,
        text: article.text,
        published: article.published,
      });
      return { article, sides: statements.map((statement): Side => ({ statement, setting })) };
    });
  const pairs: EventPair[] = [];
  for (const [at, later] of told.entries()) {
    for (const statement of later.sides) {
      const earlier = told
        .slice(0, at)
        .flatMap(({ article, sides }) => sides.map((claim) => ({ article, claim })));
      const labelled = earlier.map(({ article, claim }) => ({
        claim,
        from: article.id,
        relations: labelsOf(event, article.id, claim.statement, later.article.id, statement.statement),
        shared: sharedTerms(claim.statement, statement.statement),
      }));
      const near = labelled.toSorted((a, b) => b.shared - a.shared).slice(0, CANDIDATES);
      for (const one of labelled)
        if (one.relations.length > 0 || (near.includes(one) && one.shared > 0))
          pairs.push({
            claim: one.claim,
            statement,
            group: event.name,
            from: one.from,
            to: later.article.id,
            relation: one.relations[0] ?? 'unrelated',
            relations: one.relations,
          });
    }
  }
  return pairs;
}

function sharedTerms(a: Statement, b: Statement): number {
  const own = new Set(a.terms);
  return new Set(b.terms.filter((term) => own.has(term))).size;
}

/** All relations listed for a pair, the most serious first. */
function labelsOf(
  event: Event,
  earlierId: string,
  claim: Statement,
  id: string,
  statement: Statement,
): readonly Relation[] {
  const listed = event.expected.filter(
    (one) =>
      one.article === id &&
      one.earlierArticle === earlierId &&
      covers(statement.quote, one.quote) &&
      covers(claim.quote, one.earlierQuote),
  );
  return bySeriousness.filter((relation) => listed.some((one) => one.relation === relation));
}

const bySeriousness: readonly Relation[] = ['contradicts', 'updates', 'confirms', 'mentions'];

/** Whether one text holds the other or most of it, datelines and "he said" aside. */
function covers(quote: string, listed: string): boolean {
  const [short, long] = quote.length < listed.length ? [quote, listed] : [listed, quote];
  if (long.includes(short)) return true;
  const third = Math.ceil(short.length / 3);
  return [short.slice(0, 2 * third), short.slice(third)].some(
    (part) => part.length > 15 && long.includes(part),
  );
}

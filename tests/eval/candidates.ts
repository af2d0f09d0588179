import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareSide, createAnalysis } from '@claimwire/analysis';
import type { Statement } from '@claimwire/core';
import { z } from 'zod';

const Quoted = z.object({ article: z.string(), quote: z.string() });
const Article = z.object({ id: z.string(), published: z.string(), title: z.string() });
const Scenario = z.object({
  articles: z.array(Article.extend({ text: z.string() })),
  expected: z.array(Quoted.extend({ earlierArticle: z.string(), earlierQuote: z.string() })),
});
const Seeds = z.object({
  articles: z.array(Article.extend({ file: z.string() })),
  relations: z.array(z.object({ claim: Quoted, statement: Quoted })),
});
const PairRow = z.object({
  group: z.string(),
  claim: z.string(),
  claimDate: z.string(),
  statement: z.string(),
  statementDate: z.string(),
  relation: z.string(),
});

/** How many of the known pairs are found when a statement asks the term index for its nearest earlier claims. */
export interface CandidateRow {
  readonly set: string;
  readonly pairs: number;
  /** Claims to choose from, on average. */
  readonly pool: number;
  readonly recallAt5: number;
  readonly recallAt20: number;
  /** Quotes of the claims that were not among the first 20. */
  readonly missed: readonly string[];
}

interface Indexed {
  readonly statement: Statement;
  readonly event: string;
  readonly article: string;
  readonly published: string;
}

const GOLD = join(import.meta.dirname, '../gold');
const SEEDS = join(import.meta.dirname, '../../../shared/corpus/seeds');

/** Candidate recall on the events of the benchmark, on the seeds where they are there, and on the training pairs. */
export function evaluateCandidates(trainDir?: string): CandidateRow[] {
  const events = readdirSync(join(GOLD, 'scenarios-dev'))
    .sort()
    .map((file) => Scenario.parse(JSON.parse(readFileSync(join(GOLD, 'scenarios-dev', file), 'utf8'))));
  const indexed = events.flatMap((event, n) => indexArticles(event.articles, `event-${n}`));
  const seeds = readSeeds();
  const all = [...indexed, ...seeds.indexed];
  const rows = [
    rowOf(
      'scenarios-dev',
      all,
      events.flatMap((event, n) =>
        event.expected.map((pair) => ({
          event: `event-${n}`,
          claim: { article: pair.earlierArticle, quote: pair.earlierQuote },
          statement: { article: pair.article, quote: pair.quote },
        })),
      ),
    ),
  ];
  if (seeds.pairs.length > 0) rows.push(rowOf('seeds', all, seeds.pairs));
  return trainDir === undefined ? rows : [...rows, trainRow(trainDir)];
}

interface KnownPair {
  readonly event: string;
  readonly claim: z.infer<typeof Quoted>;
  readonly statement: z.infer<typeof Quoted>;
}

function indexArticles(articles: z.infer<typeof Scenario>['articles'], event: string): Indexed[] {
  const analysis = createAnalysis();
  return articles.flatMap(({ id, title, text, published }) =>
    analysis
      .read({ title, text, published })
      .statements.map((statement) => ({ statement, event, article: id, published })),
  );
}

function readSeeds(): { indexed: Indexed[]; pairs: KnownPair[] } {
  if (!existsSync(SEEDS)) return { indexed: [], pairs: [] };
  const { articles, relations } = Seeds.parse(JSON.parse(readFileSync(join(SEEDS, 'gold.json'), 'utf8')));
  const texts = articles.map((article) => ({
    ...article,
    text: readFileSync(join(SEEDS, article.file), 'utf8'),
  }));
  return {
    indexed: indexArticles(texts, 'seeds'),
    pairs: relations.map((pair) => ({ event: 'seeds', ...pair })),
  };
}

function rowOf(set: string, all: readonly Indexed[], pairs: readonly KnownPair[]): CandidateRow {
  const weight = weights(all.map(({ statement }) => statement.terms));
  let pool = 0;
  const ranks = pairs.map(({ event, claim, statement }) => {
    const asking = all.filter((one) => one.event === event && holds(one, statement));
    const best = asking.map((one) => {
      const earlier = all.filter((other) => other.published < one.published || other.event !== event);
      pool += earlier.length / asking.length;
      return rank(
        earlier,
        one.statement.terms,
        weight,
        (other) => other.event === event && holds(other, claim),
      );
    });
    return { rank: Math.min(Number.POSITIVE_INFINITY, ...best), quote: claim.quote };
  });
  return summary(set, ranks, pool / Math.max(1, pairs.length));
}

/** Every statement of the training pairs asks among the claims of all groups. */
function trainRow(dir: string): CandidateRow {
  const rows = readdirSync(dir).flatMap((file) =>
    readFileSync(join(dir, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => PairRow.parse(JSON.parse(line))),
  );
  const termsOf = (text: string, date: string): readonly string[] => bareSide(text, date).statement.terms;
  const claims = new Map(rows.map((row) => [row.group, termsOf(row.claim, row.claimDate)]));
  const weight = weights([...claims.values()]);
  const ranks = rows
    .filter((row) => ['confirms', 'contradicts', 'updates'].includes(row.relation))
    .map((row) => {
      const asked = termsOf(row.statement, row.statementDate);
      const scored = [...claims].map(([group, terms]) => ({ group, score: overlap(terms, asked, weight) }));
      const own = scored.find(({ group }) => group === row.group)?.score ?? 0;
      const place = own > 0 ? scored.filter(({ score }) => score > own).length + 1 : Number.POSITIVE_INFINITY;
      return { rank: place, quote: `${row.claim} | ${row.statement}` };
    });
  return summary('train', ranks, claims.size);
}

const holds = (one: Indexed, { article, quote }: z.infer<typeof Quoted>): boolean =>
  one.article === article && (one.statement.quote.includes(quote) || quote.includes(one.statement.quote));

function rank(
  pool: readonly Indexed[],
  asked: readonly string[],
  weight: (term: string) => number,
  right: (one: Indexed) => boolean,
): number {
  const scored = pool
    .map((one) => ({ one, score: overlap(one.statement.terms, asked, weight) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const place = scored.findIndex(({ one }) => right(one));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

/** Inverse document frequency over all statements. */
function weights(statements: readonly (readonly string[])[]): (term: string) => number {
  const seen = new Map<string, number>();
  for (const terms of statements)
    for (const term of new Set(terms)) seen.set(term, (seen.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + statements.length / (1 + (seen.get(term) ?? 0)));
}

function overlap(a: readonly string[], b: readonly string[], weight: (term: string) => number): number {
  const own = new Set(a);
  let score = 0;
  for (const term of new Set(b)) if (own.has(term)) score += weight(term);
  return score;
}

function summary(set: string, ranks: readonly { rank: number; quote: string }[], pool: number): CandidateRow {
  const within = (n: number): number =>
    ranks.filter(({ rank: place }) => place <= n).length / Math.max(1, ranks.length);
  return {
    set,
    pairs: ranks.length,
    pool: Math.round(pool),
    recallAt5: within(5),
    recallAt20: within(20),
    missed: ranks.filter(({ rank: place }) => place > 20).map(({ quote }) => quote),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalysis } from '@claimwire/analysis';
import type { Analysis, Reading, Statement } from '@claimwire/core';
import { z } from 'zod';

const Entry = z.object({
  scenario: z.string(),
  article: z.string(),
  /** `boilerplate`: a line that is no part of the report; `not-checkable`: a sentence that cannot be right or wrong. */
  kind: z.enum(['boilerplate', 'checkable', 'not-checkable']),
  quote: z.string(),
  /** Accepted spellings of who says it; null where the paper itself does. */
  speakers: z.array(z.string()).nullable().optional(),
  mode: z.string().optional(),
});
type Entry = z.infer<typeof Entry>;

const Scenario = z.object({
  articles: z.array(z.object({ id: z.string(), published: z.string(), title: z.string(), text: z.string() })),
});

/** One row of the table: how many of the gold entries came out right, and those that did not. */
export interface StatementRow {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  /** What came out wrong, one line each. */
  readonly wrong: readonly string[];
}

const GOLD = join(import.meta.dirname, '../gold');

/** Statements against the gold list that was made by reading the articles of the scenarios. */
export function evaluateStatements(analysis: Analysis = createAnalysis({})): readonly StatementRow[] {
  const entries = z.array(Entry).parse(JSON.parse(readFileSync(join(GOLD, 'statements.json'), 'utf8')));
  const articles = articlesOf(new Set(entries.map((entry) => entry.scenario)));
  const readings = new Map<string, Reading>();
  const found = (entry: Entry): { readonly statement: Statement | undefined } => {
    const key = `${entry.scenario}/${entry.article}`;
    const article = articles.get(key);
    if (!article) throw new Error(`Cannot read the gold entry "${entry.quote}": there is no article ${key}`);
    const reading = readings.get(key) ?? analysis.read(article);
    readings.set(key, reading);
    return { statement: covering(reading.statements, entry, article.text) };
  };
  const lines = of('boilerplate', entries);
  const checkable = of('checkable', entries);
  const vague = of('not-checkable', entries);
  return [
    row('boilerplate left out', lines, (entry) => found(entry).statement?.quote),
    row('checkable sentences found', checkable, (entry) => (found(entry).statement ? undefined : 'missed')),
    row('uncheckable sentences left out', vague, (entry) => found(entry).statement?.quote),
    row(
      'attribution right',
      checkable.filter((entry) => found(entry).statement),
      (entry) => wrongSpeaker(entry, found(entry).statement),
    ),
  ];
}

function of(kind: Entry['kind'], entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => entry.kind === kind);
}

function row(
  name: string,
  entries: readonly Entry[],
  wrongness: (entry: Entry) => string | undefined,
): StatementRow {
  const wrong = entries.flatMap((entry) => {
    const why = wrongness(entry);
    return why === undefined ? [] : [`${entry.scenario}/${entry.article} "${entry.quote}": ${why}`];
  });
  return { name, right: entries.length - wrong.length, of: entries.length, wrong };
}

function articlesOf(scenarios: ReadonlySet<string>) {
  return new Map<string, z.infer<typeof Scenario>['articles'][number]>(
    [...scenarios].flatMap((scenario) => {
      const file = join(GOLD, 'scenarios-dev', `${scenario}.json`);
      return Scenario.parse(JSON.parse(readFileSync(file, 'utf8'))).articles.map(
        (article) => [`${scenario}/${article.id}`, article] as const,
      );
    }),
  );
}

/** The statement that holds most of the quote, if it holds at least half of it: the one whose content does, first of all. */
function covering(statements: readonly Statement[], { quote }: Entry, text: string): Statement | undefined {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const shared = (span: { start: number; end: number }): number =>
    Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
  const [best] = statements.toSorted(
    (a, b) => shared(b.content) - shared(a.content) || shared(b.span) - shared(a.span),
  );
  return best && shared(best.span) * 2 >= quote.length ? best : undefined;
}

function wrongSpeaker({ speakers, mode }: Entry, statement: Statement | undefined): string | undefined {
  const attribution = statement?.attribution ?? null;
  const given = attribution ? `${attribution.speaker} (${attribution.mode})` : 'nobody';
  if (speakers === null || speakers === undefined)
    return attribution === null || attribution.speaker === null ? undefined : given;
  const right =
    attribution !== null && speakers.includes(attribution.speaker ?? '') && attribution.mode === mode;
  return right ? undefined : `${given}, not ${speakers[0]} (${mode})`;
}

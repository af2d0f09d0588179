import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Kind, Trap } from './expectation.ts';
import { alsoRight, articles, copies, expectations, moments, mustNotAlert } from './newsroom.ts';
import { outlets } from './outlets.ts';

const byId = new Map(articles.map((article) => [article.id, article]));
const textOf = (id: string) => byId.get(id)?.paragraphs.join('\n\n') ?? '';
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('articles', () => {
  it('come from ten outlets in four formats, each with at least one article', () => {
    expect(outlets).toHaveLength(10);
    expect(new Set(outlets.map(({ format }) => format)).size).toBe(4);
    expect(new Set(articles.map(({ outlet }) => outlet))).toEqual(new Set(outlets.map(({ id }) => id)));
  });

  it('appear one at a time, in order', () => {
    const times = moments.map((moment) => moment.getTime());
    expect(new Set(times).size).toBe(articles.length);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(articles.every(({ published }) => new Date(published).toISOString() === published)).toBe(true);
  });

  it.each(articles.map(({ id }) => id))('%s has 120 to 350 words, a unique id and a known outlet', (id) => {
    const { outlet, paragraphs } = byId.get(id)!;
    const words = paragraphs.join(' ').split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(350);
    expect(articles.filter((article) => article.id === id)).toHaveLength(1);
    expect(id.startsWith(`${outlet}-`)).toBe(true);
  });

  const seeds = fileURLToPath(new URL('../../../../shared/corpus/seeds/', import.meta.url));
  it.skipIf(!existsSync(seeds))('never share twelve words in a row with a seed article', () => {
    const runs = (text: string) => {
      const words = wordsOf(text);
      return words.slice(11).map((_, at) => words.slice(at, at + 12).join(' '));
    };
    const texts = readdirSync(seeds).filter((file) => file.endsWith('.txt'));
    const known = new Set(texts.flatMap((file) => runs(readFileSync(seeds + file, 'utf8'))));
    expect(known.size).toBeGreaterThan(1000);
    const shared = articles.flatMap(({ id }) => runs(textOf(id)).filter((run) => known.has(run)));
    expect(shared).toEqual([]);
  });
});

describe('expectations and traps', () => {
  const pairs = [...expectations, ...alsoRight, ...mustNotAlert];

  it.each(pairs)(
    '$article on $earlierArticle: both quotes stand once, and the earlier one is earlier',
    (pair) => {
      expect(textOf(pair.article).split(pair.quote)).toHaveLength(2);
      expect(textOf(pair.earlierArticle).split(pair.earlierQuote)).toHaveLength(2);
      expect(byId.get(pair.earlierArticle)!.published < byId.get(pair.article)!.published).toBe(true);
    },
  );

  it('name no pair twice', () => {
    const keys = pairs.map((pair) => JSON.stringify([pair.article, pair.quote, pair.earlierQuote]));
    expect(new Set(keys).size).toBe(pairs.length);
  });

  it('hold every kind of relation and of trap', () => {
    const kinds = [
      'paraphrase',
      'more-specific',
      'number-same',
      'number-bound',
      'number-conflict',
      'unit-conversion',
      'date-same',
      'attributed-same',
      'attributed-conflict',
      'negation',
      'denial',
      'cause-conflict',
      'person-conflict',
      'rising-count',
      'state-change',
      'correction',
    ] satisfies Kind[];
    const traps = [
      'copy',
      'wire-credit',
      'other-event',
      'hedged',
      'question',
      'opinion',
      'background',
    ] satisfies Trap['kind'][];
    expect(new Set(expectations.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(mustNotAlert.map(({ kind }) => kind))).toEqual(new Set(traps));
    expect(new Set(expectations.map(({ relation }) => relation)).size).toBe(3);
  });

  it('list copies that share most of their sentences with the original', () => {
    for (const { article, copyOf } of copies) {
      const original = new Set(wordsOf(textOf(copyOf)));
      const words = wordsOf(textOf(article));
      expect(words.filter((word) => original.has(word)).length / words.length).toBeGreaterThan(0.9);
    }
    expect(copies.length).toBeGreaterThan(0);
  });
});

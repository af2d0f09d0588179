import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalysis } from '@claimwire/analysis';
import type { Analysis, Sketch } from '@claimwire/core';
import { z } from 'zod';

const Scenario = z.object({
  articles: z.array(z.object({ id: z.string(), source: z.string(), text: z.string() })),
  copies: z.array(z.tuple([z.string(), z.string()])),
});

/** How copies of one kind fare against independent reports of the same events. */
export interface CopiesResult {
  /** How the copies were made: "cut", "reworded 30%", … */
  readonly kind: string;
  readonly copies: number;
  /** Copies that share a band with their original, so that the pipeline gets to compare them. */
  readonly met: number;
  /** Copies that are met and recognised. */
  readonly found: number;
  /** Pairs of independent reports of one event, and how many of them were taken for copies. */
  readonly independent: number;
  readonly mistaken: number;
  readonly recall: number;
  /** With as many independent pairs as copies: what share of those called copies are. */
  readonly precision: number;
}

type Random = () => number;
type Edit = (text: string, random: Random, words: readonly string[]) => string;

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const paragraphs = (text: string) => text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');

/** The first part of it, 40 to 80 percent. */
const cut: Edit = (text, random) => {
  const all = paragraphs(text);
  return all.slice(0, Math.max(1, Math.round(all.length * (0.4 + 0.4 * random())))).join('\n\n');
};

const reorder: Edit = (text, random) =>
  paragraphs(text)
    .map((paragraph) => ({ paragraph, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ paragraph }) => paragraph)
    .join('\n\n');

/** Swaps a share of the words for others, and drops some of them: harder than synonyms, which at least keep the endings. */
const reword =
  (share: number): Edit =>
  (text, random, words) =>
    text.replaceAll(/\S+/g, (word) => {
      if (random() >= share) return word;
      return random() < 0.7 ? (words[Math.floor(random() * words.length)] ?? '') : '';
    });

const inTurn =
  (...edits: readonly Edit[]): Edit =>
  (text, random, words) =>
    edits.reduce((edited, edit) => edit(edited, random, words), text);

const EDITS: Readonly<Record<string, Edit>> = {
  cut,
  reordered: reorder,
  'reworded 10%': reword(0.1),
  'reworded 20%': reword(0.2),
  'reworded 30%': reword(0.3),
  'cut, reordered, reworded 20%': inTurn(cut, reorder, reword(0.2)),
  'cut, reordered, reworded 30%': inTurn(cut, reorder, reword(0.3)),
};

const TIMES = 10;

/**
 * Measures `sketch` and `isCopy` on the public benchmark's events: copies that the articles list, and copies made here by
 * editing each article ten times over, against all pairs of independent reports of one event.
 */
export function evaluateCopies(
  analysis: Pick<Analysis, 'sketch' | 'isCopy'> = createAnalysis(),
): CopiesResult[] {
  const dir = join(import.meta.dirname, '../gold/scenarios-dev');
  const scenarios = readdirSync(dir)
    .sort()
    .map((file) => Scenario.parse(JSON.parse(readFileSync(join(dir, file), 'utf8'))));
  const sketched = scenarios.map(({ articles, copies }) => ({
    copies,
    sketches: articles.map(({ id, source, text }) => ({ id, source, sketch: analysis.sketch(text) })),
  }));
  const listed: [Sketch, Sketch][] = [];
  const independent: [Sketch, Sketch][] = [];
  for (const { copies, sketches } of sketched) {
    for (const [i, a] of sketches.entries()) {
      for (const b of sketches.slice(i + 1)) {
        const isListed = copies.some(([x, y]) => x === a.id && y === b.id);
        // A publisher may repeat itself: that pair is neither.
        if (isListed) listed.push([b.sketch, a.sketch]);
        else if (a.source !== b.source) independent.push([a.sketch, b.sketch]);
      }
    }
  }
  const mistaken = independent.filter(([a, b]) => analysis.isCopy(a, b) || analysis.isCopy(b, a)).length;
  const row = (kind: string, pairs: readonly (readonly [Sketch, Sketch])[]): CopiesResult => {
    const met = pairs.filter(([copy, original]) => copy.bands.some((band) => original.bands.includes(band)));
    const found = met.filter(([copy, original]) => analysis.isCopy(copy, original)).length;
    const recall = found / pairs.length;
    const wrong = mistaken / independent.length;
    const precision = found === 0 ? 0 : recall / (recall + wrong);
    const counts = {
      copies: pairs.length,
      met: met.length,
      found,
      independent: independent.length,
      mistaken,
    };
    return { kind, ...counts, recall, precision };
  };
  const texts = scenarios.flatMap(({ articles }) => articles.map(({ text }) => text));
  const words = texts.join(' ').split(/\s+/);
  const made = Object.entries(EDITS).map(([kind, edit], seed) => {
    const random = seeded(seed + 1);
    const pairs = texts.flatMap((text) =>
      Array.from({ length: TIMES }, (): [Sketch, Sketch] => [
        analysis.sketch(edit(text, random, words)),
        analysis.sketch(text),
      ]),
    );
    return row(kind, pairs);
  });
  return [row('as listed', listed), ...made];
}

import { articles } from '@claimwire/newsroom';
import type { EvaluationArticle } from '../eval/pipeline.ts';

/** Words of a usual news report. */
const WORDS = 600;

/**
 * As many articles of 600 words as wanted, from those of the sample newsroom: paragraphs of one and of those that follow
 * it, with other figures every time round, so that no two are the same. Half an hour apart, from a dozen outlets.
 */
export function sampleArticles(count: number): readonly EvaluationArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / articles.length);
    const paragraphs: string[] = [];
    let words = 0;
    for (let k = i; words < WORDS && k < i + articles.length; k += 1) {
      for (const paragraph of articles[k % articles.length]?.paragraphs ?? []) {
        if (words >= WORDS) break;
        paragraphs.push(withOtherFigures(paragraph, round));
        words += paragraph.split(/\s+/).length;
      }
    }
    return {
      id: `sample-${i}`,
      source: `Outlet ${i % 12}`,
      domain: `outlet${i % 12}.example`,
      published: new Date(Date.UTC(2024, 2, 22) + i * 1_800_000).toISOString(),
      title: withOtherFigures(articles[i % articles.length]?.title ?? '', round),
      text: paragraphs.join('\n\n'),
    };
  });
}

/** Adds `round` to every whole number of one to three digits; years and times stay. */
export function withOtherFigures(text: string, round: number): string {
  return text.replace(/(?<![\d.,:])\d{1,3}(?![\d.,:]?\d)/g, (digits) => String(Number(digits) + round));
}

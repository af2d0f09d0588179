import { expect, test } from 'vitest';
import { sampleArticles, withOtherFigures } from './sample-articles.ts';

test('sampleArticles gives articles of about 600 words, no two the same, in order of publication', () => {
  const articles = sampleArticles(100);
  expect(new Set(articles.map(({ text }) => text)).size).toBe(100);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(100);
  for (const { text } of articles) {
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(600);
    expect(words).toBeLessThan(720);
  }
  const dates = articles.map(({ published }) => published);
  expect(dates.toSorted()).toEqual(dates);
});

test('withOtherFigures changes counts and leaves years, times and decimals', () => {
  expect(withOtherFigures('In 2024, 40 died at 10:30, 2.5 miles from town; 7.', 3)).toBe(
    'In 2024, 43 died at 10:30, 2.5 miles from town; 10.',
  );
});

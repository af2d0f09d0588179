import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { articles } from './newsroom.ts';
import { outlets } from './outlets.ts';
import { renderPage } from './render-page.ts';

const behindPages = outlets.filter(({ fullContentInFeed }) => !fullContentInFeed);
const cases = behindPages.flatMap((outlet) =>
  articles.filter((article) => article.outlet === outlet.id).map((article) => ({ outlet, article })),
);

describe('renderPage', () => {
  it.each(cases)(
    '$article.id: the reader view holds every paragraph and no furniture',
    ({ outlet, article }) => {
      const { document } = parseHTML(renderPage(outlet, article).body);
      const read = new Readability(document).parse();
      const text = read?.textContent ?? '';
      for (const paragraph of article.paragraphs) expect(text).toContain(paragraph);
      expect(text).not.toMatch(/cookies|Puzzles|Most read|All rights reserved|128 comments/);
      expect(read?.title).toContain(article.title);
    },
  );

  it('names the canonical address and the time of publication', () => {
    const { outlet, article } = cases[0]!;
    const { document } = parseHTML(renderPage(outlet, article).body);
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
      new RegExp(`^https://${outlet.domain}/`),
    );
    expect(document.querySelector('time')?.getAttribute('datetime')).toBe(article.published);
  });
});

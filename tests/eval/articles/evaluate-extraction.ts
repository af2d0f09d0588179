import { readFileSync } from 'node:fs';
import { createFeedReader } from '@claimwire/feeds';
import { z } from 'zod';
import { evaluationRow, notAtHand } from '../evaluation-row.ts';
import type { Evaluated } from '../evaluations.ts';
import { readShared, sharedPath } from '../shared-data.ts';

const SET = 'article pages';

/** A page, segments that must be in its text, and segments that must not. */
const Page = z.object({ id: z.string(), keep: z.array(z.string()), drop: z.array(z.string()) });

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How well the text of web pages is taken out of them, counted as trafilatura counts: over segments. */
export async function evaluateExtraction(): Promise<Evaluated> {
  const pages = readShared('articles/articles.jsonl', Page);
  if (pages === null) return { rows: [notAtHand(SET)], findings: [] };
  const reader = createFeedReader({ allowPrivate: false, version: '0.0.0' });
  const count = { kept: 0, missed: 0, dropped: 0, leaked: 0 };
  const findings: string[] = [];
  for (const { id, keep, drop } of pages) {
    const bytes = readFileSync(sharedPath(`articles/html/${id}.html`));
    const extracted = await reader.extract(reader.decode(bytes, null), 'https://site.example/page');
    const text = words(extracted.text);
    const missing = keep.filter((segment) => !text.includes(words(segment)));
    const leaked = drop.filter((segment) => text.includes(words(segment)));
    count.kept += keep.length - missing.length;
    count.missed += missing.length;
    count.dropped += drop.length - leaked.length;
    count.leaked += leaked.length;
    findings.push(
      ...missing.map((segment) => `page ${id}: missing "${segment.slice(0, 160)}"`),
      ...leaked.map((segment) => `page ${id}: not dropped "${segment.slice(0, 160)}"`),
    );
  }
  const { kept, missed, dropped, leaked } = count;
  const precision = kept / (kept + leaked);
  const recall = kept / (kept + missed);
  return {
    rows: [
      evaluationRow(
        SET,
        'text: F1',
        (2 * precision * recall) / (precision + recall),
        `${pages.length} pages`,
        {
          published: 'trafilatura .924',
          target: '≥ .90',
        },
      ),
      evaluationRow(SET, 'text: precision', precision, `${dropped} of ${dropped + leaked} dropped`),
      evaluationRow(SET, 'text: recall', recall, `${kept} of ${kept + missed} kept`),
    ],
    findings,
  };
}

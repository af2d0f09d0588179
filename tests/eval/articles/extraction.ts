/**
 * How well claimwire takes the text out of web pages: segments that must be in it, segments that must not.
 *   node tests/eval/articles/extraction.ts [--misses] [DIR]
 * DIR holds `articles.jsonl` ({id, keep, drop}) and `html/ID.html`; `../shared/eval/articles` beside the repository
 * when it is not given. Counted as trafilatura counts: F1 over segments.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createFeedReader } from '@claimwire/feeds';
import { z } from 'zod';

const Page = z.object({
  id: z.string(),
  url: z.string(),
  keep: z.array(z.string()),
  drop: z.array(z.string()),
});

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? resolve(import.meta.dirname, '../../../../shared/eval/articles'));
if (!existsSync(resolve(folder, 'articles.jsonl'))) {
  console.error(`Cannot measure articles in "${folder}": there is no articles.jsonl`);
  process.exit(1);
}
const pages = readFileSync(resolve(folder, 'articles.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Page.parse(JSON.parse(line)));

const reader = createFeedReader({ allowPrivate: false, version: '0.0.0' });
const words = (text: string): string => text.replace(/\s+/g, ' ');
let kept = 0;
let missed = 0;
let dropped = 0;
let leaked = 0;
const started = performance.now();
for (const page of pages) {
  const bytes = readFileSync(resolve(folder, 'html', `${page.id}.html`));
  const text = words(reader.extract(reader.decode(bytes, null), 'https://site.example/page').text);
  const lost = page.keep.filter((segment) => !text.includes(words(segment).trim()));
  const slipped = page.drop.filter((segment) => text.includes(words(segment).trim()));
  kept += page.keep.length - lost.length;
  missed += lost.length;
  leaked += slipped.length;
  dropped += page.drop.length - slipped.length;
  if (values.misses && lost.length + slipped.length > 0) {
    console.log(`${page.id} ${page.url} (${text.length} characters)`);
    for (const segment of lost) console.log(`  missing: ${segment.slice(0, 160)}`);
    for (const segment of slipped) console.log(`  leaked:  ${segment.slice(0, 160)}`);
  }
}
const precision = kept / (kept + leaked);
const recall = kept / (kept + missed);
const f1 = (2 * precision * recall) / (precision + recall);
console.log(`${pages.length} pages in ${((performance.now() - started) / 1000).toFixed(1)} s`);
console.log(`kept ${kept} of ${kept + missed}, dropped ${dropped} of ${dropped + leaked}`);
console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);

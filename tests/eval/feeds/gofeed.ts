/**
 * How far claimwire's reading of feeds agrees with gofeed's expectations, field by field:
 *   node tests/eval/feeds/gofeed.ts [--differences] [DIR]
 * DIR is a copy of gofeed's testdata; `../shared/eval/feeds/gofeed` beside the repository when it is not given.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseFeedBytes } from '@claimwire/feeds';
import { type ExpectedItem, readExpectation } from './gofeed-expectation.ts';

const FIELDS = ['title', 'link', 'id', 'published', 'updated', 'author', 'summary', 'content'] as const;

interface Difference {
  readonly file: string;
  readonly field: string;
  readonly kind: string;
  readonly expected: string | null;
  readonly found: string | null;
}

/** Differences that are meant, by class. */
function classify(field: string, expected: string | null, found: string | null): string {
  if (expected === null)
    return 'claimwire finds a value where gofeed expects none (rdf:about as id and link)';
  if (found === null) return 'claimwire finds nothing';
  const bare = (text: string): string =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/<[^>]*>/g, '');
  if (bare(expected) === bare(found)) return `markup in a ${field}, which claimwire gives as plain text`;
  return `another ${field}`;
}

/** One spelling for what means the same: dates by moment, text by words. */
function normal(field: string, value: string | null | undefined): string | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  if (field === 'published' || field === 'updated') {
    const time = Date.parse(value);
    return Number.isNaN(time) ? value : new Date(time).toISOString();
  }
  return value.replace(/\s+/g, ' ').trim();
}

/** The file that holds what is expected of a feed. */
function expectationOf(feed: string): string | null {
  const candidates = [feed.replace(/\.(xml|json)$/, '_expected.json'), feed.replace(/\.xml$/, '.json')];
  return candidates.find((file) => file !== feed && existsSync(file)) ?? null;
}

const { values, positionals } = parseArgs({
  options: { differences: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = resolve(
  positionals[0] ?? resolve(import.meta.dirname, '../../../../shared/eval/feeds/gofeed'),
);
if (!existsSync(folder)) {
  console.error(`Cannot measure feeds against "${folder}": there is no such folder`);
  process.exit(1);
}
const feeds = globSync('**/*.{xml,json}', { cwd: folder }).map((file) => resolve(folder, file));
const differences: Difference[] = [];
const lost: string[] = [];
let compared = 0;
let said = 0;
let read = 0;
for (const file of feeds) {
  const expectation = expectationOf(file);
  if (expectation === null) continue;
  const expected = readExpectation(readFileSync(expectation, 'utf8'));
  if (expected === null) continue;
  read += 1;
  const parsed = await parseFeedBytes(readFileSync(file), null, 'file');
  if (parsed.kind !== 'feed' || parsed.feed.items.length !== expected.length) {
    lost.push(
      `${file}: ${parsed.kind === 'feed' ? `${parsed.feed.items.length} items, expected ${expected.length}` : parsed.why}`,
    );
  }
  const found = parsed.kind === 'feed' ? parsed.feed.items : [];
  expected.forEach((item: ExpectedItem, index) => {
    for (const field of FIELDS) {
      const wanted = normal(field, item[field]);
      const got = normal(field, found[index]?.[field]);
      compared += 1;
      if (wanted !== null || got !== null) said += 1;
      if (wanted === got) continue;
      const kind = classify(field, wanted, got);
      differences.push({ file: file.slice(folder.length + 1), field, kind, expected: wanted, found: got });
    }
  });
}
if (values.differences) {
  for (const { file, field, expected, found } of differences) {
    console.log(
      `${field.padEnd(10)} ${file}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`,
    );
  }
  for (const line of lost) console.log(`lost       ${line}`);
}
const share = (agree: number, whole: number): string =>
  `${agree} of ${whole}, ${((100 * agree) / whole).toFixed(1)} %`;
console.log(`${read} feeds read, ${lost.length} with other items than expected`);
console.log(
  `fields agree: ${share(compared - differences.length, compared)}; of those that either side has: ${share(said - differences.length, said)}`,
);
const kinds = Map.groupBy(differences, ({ kind }) => kind);
for (const [kind, cases] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(cases.length).padStart(4)}  ${kind}`);
}

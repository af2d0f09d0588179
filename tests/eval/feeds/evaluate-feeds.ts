import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseFeedBytes } from '@claimwire/feeds';
import { evaluationRow, notAtHand } from '../evaluation-row.ts';
import type { Evaluated } from '../evaluations.ts';
import { sharedPath } from '../shared-data.ts';
import { classOf, type Difference, UNEXPLAINED } from './difference.ts';
import { type ExpectedItem, readExpectation } from './gofeed-expectation.ts';

const SET = 'gofeed';
const FIELDS = ['title', 'link', 'id', 'published', 'updated', 'author', 'summary', 'content'] as const;

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

/**
 * How far claimwire's reading of feeds agrees with gofeed's own test data, field by field of each item, and why it
 * differs where it does.
 */
export async function evaluateFeeds(): Promise<Evaluated> {
  const folder = sharedPath('feeds/gofeed');
  if (!existsSync(folder)) return { rows: [notAtHand(SET)], findings: [] };
  const differences: (Difference & { readonly kind: string })[] = [];
  const lost: string[] = [];
  const count = { feeds: 0, compared: 0, said: 0 };
  for (const name of globSync('**/*.{xml,json}', { cwd: folder }).sort()) {
    const file = resolve(folder, name);
    const expectation = expectationOf(file);
    const expected = expectation === null ? null : readExpectation(readFileSync(expectation, 'utf8'));
    if (expected === null) continue;
    count.feeds += 1;
    const body = readFileSync(file);
    const parsed = await parseFeedBytes(body, null, 'file');
    const found = parsed.kind === 'feed' ? parsed.feed.items : [];
    if (parsed.kind === 'not-a-feed') lost.push(`${name}: ${parsed.why}`);
    else if (found.length !== expected.length)
      lost.push(`${name}: ${found.length} items, expected ${expected.length}`);
    expected.forEach((item: ExpectedItem, index) => {
      for (const field of FIELDS) {
        const difference = {
          file: relative(folder, file),
          field,
          expected: normal(field, item[field]),
          found: normal(field, found[index]?.[field]),
        };
        count.compared += 1;
        if (difference.expected !== null || difference.found !== null) count.said += 1;
        if (difference.expected !== difference.found)
          differences.push({ ...difference, kind: classOf(difference, body.toString('utf8')) });
      }
    });
  }
  const classes = [...Map.groupBy(differences, ({ kind }) => kind)].sort((a, b) => b[1].length - a[1].length);
  const unexplained = differences.filter(({ kind }) => kind === UNEXPLAINED).length;
  const share = (row: string, differing: number, of: number, target?: string) =>
    evaluationRow(SET, row, (of - differing) / of, `${of - differing} of ${of} fields`, { target });
  return {
    rows: [
      evaluationRow(
        SET,
        'feeds with all their items',
        (count.feeds - lost.length) / count.feeds,
        `${count.feeds - lost.length} of ${count.feeds} feeds`,
        { target: '1' },
      ),
      share('fields agree', differences.length, count.compared, '≥ .97'),
      share('… of those that either side fills', differences.length, count.said),
      share('… and what differs on purpose', unexplained, count.said, '1'),
      ...classes.map(([kind, cases]) =>
        evaluationRow(SET, `differs: ${kind}`, cases.length / count.said, `${cases.length} fields`),
      ),
    ],
    findings: [
      ...lost,
      ...differences.map(
        ({ file, field, kind, expected, found }) =>
          `${file}: ${field} ${JSON.stringify(found)}, gofeed has ${JSON.stringify(expected)} (${kind})`,
      ),
    ],
  };
}

import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchRow } from './bench-row.ts';

const run = promisify(execFile);

/** The same feeds with Debian's `sfeed_update` and `newsboat -x reload`, twice each, where they are installed. */
export async function otherReaders(urls: readonly string[], folder: string): Promise<readonly BenchRow[]> {
  return [...(await sfeed(urls, folder)), ...(await newsboat(urls, folder))];
}

async function sfeed(urls: readonly string[], folder: string): Promise<readonly BenchRow[]> {
  const path = join(folder, 'sfeeds');
  const rc = join(folder, 'sfeedrc');
  mkdirSync(path);
  const feeds = urls.map((url, i) => `feed 'feed-${i}' '${url}'`);
  writeFileSync(rc, `sfeedpath='${path}'\nfeeds() {\n${feeds.join('\n')}\n}\n`);
  return twice('sfeed_update', [rc], urls.length);
}

async function newsboat(urls: readonly string[], folder: string): Promise<readonly BenchRow[]> {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('urls'), `${urls.join('\n')}\n`);
  writeFileSync(at('config'), 'reload-threads 10\n');
  const args = ['-u', at('urls'), '-c', at('cache.db'), '-C', at('config'), '-x', 'reload'];
  return twice('newsboat', args, urls.length);
}

async function twice(program: string, args: readonly string[], feeds: number): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const name of ['first poll', 'second poll']) {
    const began = performance.now();
    if ((await runIfThere(program, args)) === 'not installed') return [];
    const seconds = (performance.now() - began) / 1000;
    const counts = `${feeds} feeds; fetches and keeps, analyses nothing`;
    rows.push({ row: `${program}, ${name}: time`, ours: seconds, unit: 's', target: null, counts });
  }
  return rows;
}

async function runIfThere(program: string, args: readonly string[]): Promise<'ran' | 'not installed'> {
  try {
    await run(program, args, { maxBuffer: 64 * 1024 * 1024 });
    return 'ran';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'not installed';
    throw new Error(`Cannot measure "${program}": it failed`, { cause: error });
  }
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../contracts/temporary-folder.ts';
import type { BenchRow } from './bench-row.ts';
import { otherReaders } from './other-readers.ts';
import { runMeasured } from './run-measured.ts';
import { startFeedServer } from './start-feed-server.ts';

const STARTER = fileURLToPath(import.meta.resolve('claimwire/bin/claimwire.js'));
const POLLER = fileURLToPath(new URL('poller.ts', import.meta.url));
const FEEDS = 1_000;

/**
 * A thousand feeds polled by the program in a process of its own: at first all new, then all unchanged. The first poll
 * also keeps and reads the two articles of each feed, which hold nothing to check. Then the same by a poller alone, which
 * keeps articles and leaves it to others to read them.
 */
export async function benchFeeds(): Promise<readonly BenchRow[]> {
  const server = await startFeedServer(FEEDS);
  const folder = temporaryFolder();
  try {
    const feeds = server.urls.map((url) => ({ url }));
    // JSON is YAML.
    writeFileSync(
      join(folder.path, 'claimwire.yaml'),
      JSON.stringify({ feeds, network: { allowPrivate: true } }),
    );
    const rows: BenchRow[] = [];
    for (const [name, status, script, args] of [
      ['first poll', 200, STARTER, ['poll', '--all']],
      ['second poll', 304, STARTER, ['poll', '--all']],
      ['poller alone, first poll', 200, POLLER, []],
      ['poller alone, second poll', 304, POLLER, []],
    ] as const) {
      const before = server.answered.get(status) ?? 0;
      const { milliseconds, megabytes } = await runMeasured(script, args, folder.path);
      const answered = (server.answered.get(status) ?? 0) - before;
      if (answered !== FEEDS)
        throw new Error(`Cannot measure the ${name}: ${answered} of ${FEEDS} answers were ${status}`);
      const counts = `${FEEDS} feeds on ${server.hosts} hosts, ${answered} answers ${status}`;
      rows.push(
        { row: `${name}: time`, ours: milliseconds / 1000, unit: 's', target: null, counts },
        { row: `${name}: memory`, ours: megabytes, unit: 'MB', target: null, counts },
      );
    }
    return [...rows, ...(await otherReaders(server.urls, folder.path))];
  } finally {
    folder.remove();
    await server.close();
  }
}

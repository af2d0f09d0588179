import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startHostileServer } from '../fixtures/hostile-server.ts';

const READER = new URL('../fixtures/hostile-reader.ts', import.meta.url).pathname;
const BOMB = 'the answer unpacks to more than 300 times its size, as bombs do';
const TOO_LARGE = 'the answer is larger than 8388608 bytes';

test.runIf(process.platform === 'linux')(
  'bombs and endless bodies from twelve hosts at a time cost a bounded amount of memory, and each has its one outcome',
  async () => {
    await using server = await startHostileServer(12);
    const paths = ['gzip', 'deflate', 'br', 'zstd', 'announced', 'endless', 'large'];
    // A small young generation: what is measured is what is held, not what waits to be collected.
    const args = ['--max-semi-space-size=2', READER, ...paths, '--', ...server.urls];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { before, after, outcomes } = JSON.parse(stdout);
    expect(outcomes).toEqual({
      gzip: [BOMB],
      deflate: [BOMB],
      br: [BOMB],
      zstd: [BOMB],
      announced: [TOO_LARGE],
      endless: [TOO_LARGE],
      large: ['it is neither RSS, Atom nor JSON Feed'],
    });
    // Held all at once, twelve of each would take half as much again and more; most of this waits to be collected.
    expect(after - before).toBeLessThan(220);
  },
);

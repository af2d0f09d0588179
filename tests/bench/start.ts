import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../contracts/temporary-folder.ts';
import type { BenchRow } from './bench-row.ts';
import { runMeasured } from './run-measured.ts';

const STARTER = fileURLToPath(import.meta.resolve('claimwire/bin/claimwire.js'));
const TIMES = 5;

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'claimwire --version': ['--version'],
  // Reads two sentences and judges them: language model, lexicons and weights are loaded.
  'claimwire judge': [
    'judge',
    '--claim',
    'The bridge was closed on Monday.',
    '--statement',
    'The bridge was not closed on Monday.',
  ],
};

/** Time and memory of the program from start to end, when it has little to do. */
export async function benchStart(): Promise<readonly BenchRow[]> {
  const folder = temporaryFolder();
  try {
    const rows: BenchRow[] = [];
    for (const [name, args] of Object.entries(COMMANDS)) {
      // The first run compiles and fills the cache that the others start from.
      const first = await runMeasured(STARTER, args, folder.path);
      if (first.code !== 0)
        throw new Error(`Cannot measure "${name}": it ended with ${first.code}: ${first.stderr}`);
      const runs = [];
      for (let run = 0; run < TIMES; run += 1) runs.push(await runMeasured(STARTER, args, folder.path));
      const middle = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[TIMES >> 1] ?? 0;
      const counts = `${TIMES} runs`;
      rows.push(
        {
          row: `${name}: start to end`,
          ours: middle / 1000,
          unit: 's',
          target: '< 0.5',
          counts: `median of ${counts}`,
        },
        {
          row: `${name}: memory`,
          ours: Math.max(...runs.map(({ megabytes }) => megabytes)),
          unit: 'MB',
          target: '< 300',
          counts: `most of ${counts}`,
        },
      );
    }
    return rows;
  } finally {
    folder.remove();
  }
}

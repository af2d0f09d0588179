import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A program that ran to its end. */
export interface MeasuredRun {
  readonly code: number | null;
  readonly milliseconds: number;
  /** Most memory that it held at a time. */
  readonly megabytes: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MARK = 'max-rss-kilobytes';
const REPORT = `process.on('exit', () => process.stderr.write('${MARK} ' + process.resourceUsage().maxRSS + '\\n'))`;

/** Runs a script with this Node; it tells its own peak of resident memory as it ends (`getrusage`, ru_maxrss). */
export async function runMeasured(
  script: string,
  args: readonly string[],
  cwd: string,
): Promise<MeasuredRun> {
  const began = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const child = spawn(process.execPath, ['--import', preload, script, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const found = new RegExp(`${MARK} (\\d+)\n`).exec(stderr);
  if (!found) throw new Error(`Cannot measure "${script} ${args.join(' ')}": ${stderr.slice(0, 400)}`);
  return {
    code: child.exitCode,
    milliseconds: performance.now() - began,
    megabytes: Number(found[1]) / 1024,
    stdout,
    stderr: stderr.replace(found[0], ''),
  };
}

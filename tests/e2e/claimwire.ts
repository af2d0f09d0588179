import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

// Every step starts a process, on machines that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

/** The starter that `npx claimwire` runs. */
export const STARTER = fileURLToPath(import.meta.resolve('claimwire/bin/claimwire.js'));

export interface RunOptions {
  /** Folder that it runs in: where it looks for `claimwire.yaml` and keeps `.claimwire`. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Node that starts it; this test's own when missing. */
  readonly node?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A claimwire under way. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once standard output holds `text`; rejects when it ends without. */
  said(text: string): Promise<void>;
}

/** Starts the real program in a process of its own. */
export function start(args: readonly string[], { cwd, env, input, node }: RunOptions): Running {
  const child = spawn(node ?? process.execPath, [STARTER, ...args], {
    cwd,
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // A program that ends without reading its input is no failure of the test.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal, stdout, stderr }));
  const said = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (stdout.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`ended without saying "${text}":\n${stdout}\n${stderr}`)));
      look();
    });
  return { process: child, ended, said };
}

/** Runs it to its end. */
export const run = (args: readonly string[], options: RunOptions): Promise<Ended> =>
  start(args, options).ended;

/** The JSON objects that it printed, one a line. */
// biome-ignore lint/suspicious/noExplicitAny: what each command prints is what the tests are about.
export const records = ({ stdout }: Ended): Record<string, any>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The lines of its error stream. */
export const problems = ({ stderr }: Ended): string[] => stderr.split('\n').filter((line) => line !== '');

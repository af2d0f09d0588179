import { setTimeout as sleep } from 'node:timers/promises';

/** How long a host is left alone after a request that took so long: as long again, within these bounds. Milliseconds. */
export interface HostPause {
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Hosts whose pause is over are forgotten once there are so many. */
const MANY = 1000;

/**
 * Runs jobs so that those of one host wait for each other, with a pause between them; jobs of different hosts run side
 * by side. A slow host is left alone for longer: it may be slow because it is busy.
 */
export function createHostQueue(pause: HostPause): <T>(host: string, job: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();

  async function run<T>(host: string, job: () => Promise<T>): Promise<T> {
    const wait = (freeAt.get(host) ?? 0) - performance.now();
    if (wait > 0) await sleep(wait);
    const started = performance.now();
    try {
      return await job();
    } finally {
      const ended = performance.now();
      const length = Math.min(Math.max(ended - started, pause.shortestMs), pause.longestMs);
      if (freeAt.size >= MANY) forget(freeAt, ended);
      freeAt.set(host, ended + length);
    }
  }

  return async (host, job) => {
    const before = tails.get(host) ?? Promise.resolve();
    const running = before.then(() => run(host, job));
    // The next in line waits for the end of this job, whichever way it ends.
    const tail = running.then(
      () => undefined,
      () => undefined,
    );
    tails.set(host, tail);
    try {
      return await running;
    } finally {
      if (tails.get(host) === tail) tails.delete(host);
    }
  };
}

function forget(freeAt: Map<string, number>, now: number): void {
  for (const [host, until] of freeAt) if (until <= now) freeAt.delete(host);
}

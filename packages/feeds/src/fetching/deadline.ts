/** A fetch that took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** Something arrived: the idle limit starts anew. */
  alive(): void;
  /** Stops the clocks while we ourselves are what is waited for. */
  during<T>(wait: Promise<T>): Promise<T>;
  /** Stops the clocks. */
  end(): void;
}

/** A signal that aborts after `totalMs`, or when nothing arrives for `idleMs`. */
export function startDeadline(totalMs: number, idleMs: number, sayTotalMs: number): Deadline {
  const controller = new AbortController();
  const abort = (why: string) => () => controller.abort(new TookTooLong(why));
  const startTotal = () => setTimeout(abort(`it took longer than ${sayTotalMs / 1000} s`), Math.max(0, left));
  const startIdle = () => setTimeout(abort(`the server sent nothing for ${idleMs / 1000} s`), idleMs);
  let left = totalMs;
  let started = performance.now();
  let total = startTotal();
  let idle = startIdle();
  let isRunning = true;
  const end = () => {
    clearTimeout(total);
    clearTimeout(idle);
  };
  return {
    signal: controller.signal,
    // What still arrives during a wait must not start the stopped clock.
    alive: () => void (isRunning && idle.refresh()),
    async during(wait) {
      end();
      isRunning = false;
      left -= performance.now() - started;
      try {
        return await wait;
      } finally {
        isRunning = true;
        started = performance.now();
        total = startTotal();
        idle = startIdle();
      }
    },
    end,
  };
}

/** A fetch that took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** Something arrived: the idle limit starts anew. */
  alive(): void;
  /** Stops the clocks. */
  end(): void;
}

/** A signal that aborts after `totalMs`, or when nothing arrives for `idleMs`. */
export function startDeadline(totalMs: number, idleMs: number, sayTotalMs: number): Deadline {
  const controller = new AbortController();
  const abort = (why: string) => () => controller.abort(new TookTooLong(why));
  const total = setTimeout(abort(`it took longer than ${sayTotalMs / 1000} s`), Math.max(0, totalMs));
  const idle = setTimeout(abort(`the server sent nothing for ${idleMs / 1000} s`), idleMs);
  return {
    signal: controller.signal,
    alive: () => idle.refresh(),
    end: () => {
      clearTimeout(total);
      clearTimeout(idle);
    },
  };
}

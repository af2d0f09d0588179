/** The part of the process that is needed. */
interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
  exit(code: number): never;
}

/** One Ctrl-C can arrive twice: from the terminal, and passed on by the process that started this one. */
const SAME_PRESS_MS = 700;

/** Aborted by the first signal to stop; a second one, given on purpose, ends the process at once. */
export function stopOnSignals(
  source: SignalSource,
  now: () => number = () => performance.now(),
): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  const stop = () => {
    if (first === undefined) {
      first = now();
      controller.abort();
    } else if (now() - first > SAME_PRESS_MS) source.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) source.on(signal, stop);
  return controller.signal;
}

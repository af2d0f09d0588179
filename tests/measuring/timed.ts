/** How long some work took. */
export interface Took {
  /** Seconds on the clock. */
  readonly clock: number;
  /** Seconds of processor time, of all threads: what one core would take, whatever else the machine does. */
  readonly processor: number;
}

/** Runs some work and takes its time. */
export async function timed(work: () => unknown): Promise<Took> {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const clock = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1e6 };
}

/** In seconds, by attempts so far. */
const PAUSES = [1, 5, 15, 60] as const;

/** Seconds until a message is handled again after a failure that nobody foresaw; `attempts` counts the one that failed. */
export const retryPause = (attempts: number): number => PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 60;

import type { HostPause } from './host-queue.ts';

/** What one fetch may cost. */
export interface FetchLimits {
  /** Milliseconds for a whole fetch, redirects included. */
  readonly totalMs: number;
  /** Milliseconds without one byte arriving. */
  readonly idleMs: number;
  /** Bytes on the wire. */
  readonly compressedBytes: number;
  /** Bytes after decompression. */
  readonly expandedBytes: number;
  readonly redirects: number;
  readonly headerBytes: number;
  readonly pause: HostPause;
}

export const DEFAULT_LIMITS: FetchLimits = {
  totalMs: 30_000,
  idleMs: 15_000,
  compressedBytes: 8 * 1024 * 1024,
  expandedBytes: 16 * 1024 * 1024,
  redirects: 5,
  // Node's own limit of 16 KiB loses sites with a long Content-Security-Policy.
  headerBytes: 64 * 1024,
  pause: { shortestMs: 100, longestMs: 5_000 },
};

import type { LookupFunction } from 'node:net';
import { checkLiteral, guardedLookup } from '@claimwire/network';
import { Agent } from 'undici';
import { ACCEPTED_ENCODINGS } from './decompress.ts';
import { type Answer, exchange, type Question } from './exchange.ts';
import { createHostQueue } from './host-queue.ts';
import { DEFAULT_LIMITS, type FetchLimits } from './limits.ts';
import { createRoom } from './room.ts';

/** Where a publisher who meets claimwire in a log finds out what it is. */
const ABOUT = 'https://github.com/claimwire/claimwire';

/** Two, so that one that drips in slowly does not hold up all others. */
const LARGE_AT_ONCE = 2;
/** For a large body that nobody says is done with. */
const PATIENCE_MS = 10_000;

export interface LineOptions {
  /** Connect to private, loopback and link-local addresses too. Cloud metadata addresses stay closed. */
  readonly allowPrivate: boolean;
  /** claimwire's version, for User-Agent. */
  readonly version: string;
  readonly limits?: Partial<FetchLimits> | undefined;
  /** How host names become addresses; the system's way when missing. */
  readonly resolve?: LookupFunction | undefined;
}

/** The one way out to other people's servers. */
export interface PoliteLine {
  readonly limits: FetchLimits;
  /**
   * One request and its answer. Throws what went wrong; the address is checked before anything is sent.
   * `totalMs`: how much of the time limit is left. Waiting for the host's turn does not count.
   */
  ask(url: URL, question: Question, totalMs: number): Promise<Answer & { readonly tookMs: number }>;
  /**
   * A body is done with. A large one holds one of few places until then, or for ten seconds: others wait for it, so
   * that memory stays small whatever servers send.
   */
  letGo(body: Uint8Array): void;
}

/** Opens the line: guarded, bounded, at most one request at a time per host with a pause in between, no cookies, no referrer. */
export function openLine({ allowPrivate, version, resolve, ...options }: LineOptions): PoliteLine {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const inTurn = createHostQueue(limits.pause);
  const room = createRoom(LARGE_AT_ONCE, limits.expandedBytes);
  const held = new WeakMap<Uint8Array, () => void>();
  const agent = new Agent({
    connect: { lookup: guardedLookup(allowPrivate, resolve), timeout: limits.idleMs },
    maxHeaderSize: limits.headerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
    // A host is asked for one thing at a time, so that one connection is all that it needs.
    connections: 1,
  });
  const basic = {
    'user-agent': `Mozilla/5.0 (compatible; claimwire/${version}; +${ABOUT})`,
    'accept-encoding': ACCEPTED_ENCODINGS,
  };
  return {
    limits,
    ask(url, question, totalMs) {
      checkLiteral(url, allowPrivate);
      return inTurn(url.hostname, async () => {
        const started = performance.now();
        const asked = { ...question, headers: { ...basic, ...question.headers } };
        const answer = await exchange(url, asked, agent, room, limits, totalMs);
        const { body, letGo } = answer;
        if (letGo) {
          const timer = setTimeout(letGo, PATIENCE_MS);
          held.set(body, () => {
            clearTimeout(timer);
            letGo();
          });
        }
        return { ...answer, tookMs: performance.now() - started };
      });
    },
    letGo: (body) => held.get(body)?.(),
  };
}

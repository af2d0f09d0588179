// Others compile this file too, without the folder around it.
/// <reference path="./robots-parser.d.ts" />
import type { Fetched } from '@claimwire/core';
import robotsParser from 'robots-parser';
import type { Fetch } from './fetcher.ts';
import type { PoliteLine } from './polite-line.ts';

/** How claimwire is called in a robots.txt. */
const TOKEN = 'claimwire';
/** RFC 9309, 2.4: a robots.txt is used for no more than a day. */
const DAY_MS = 24 * 3600 * 1000;
/** One that could not be had is asked for again after this time. */
const RETRY_MS = 3600 * 1000;
/** RFC 9309, 2.5: at least so much of it is read; here, no more. */
const MOST_BYTES = 500 * 1024;
/** Sites that are remembered at a time. */
const MOST_SITES = 500;

interface Known {
  readonly until: number;
  /** Null: whatever it says, it could not be had, so nothing may be read. */
  readonly rules: robotsParser.Robot | null;
}

const HTTP_TOO_MANY = 429;

/**
 * Asks a site's robots.txt whether a page may be read (RFC 9309): answers why not, or null. Without a robots.txt (4xx)
 * all is allowed; where it cannot be had (5xx, 429, no connection) nothing is, for now, unless an older copy is at hand.
 */
export function createRobots(
  fetch: Fetch,
  { letGo }: Pick<PoliteLine, 'letGo'>,
  clock: () => Date,
): (url: URL) => Promise<string | null> {
  const known = new Map<string, Promise<Known>>();

  async function learn(origin: string, before: Known | undefined): Promise<Known> {
    const address = `${origin}/robots.txt`;
    const fetched = await fetch(address);
    const now = clock().getTime();
    const text = textOf(fetched);
    if (fetched.kind === 'body') letGo(fetched.body);
    if (text === null) return { until: now + RETRY_MS, rules: before?.rules ?? null };
    return { until: now + DAY_MS, rules: robotsParser(address, text) };
  }

  async function rulesFor(origin: string): Promise<robotsParser.Robot | null> {
    const pending = known.get(origin);
    const found = await pending;
    // Of several that waited for the same answer, the first asks anew, and the others wait for that.
    if (pending !== known.get(origin)) return rulesFor(origin);
    if (found && clock().getTime() < found.until) return found.rules;
    const learning = learn(origin, found);
    known.delete(origin);
    known.set(origin, learning);
    const [oldest] = known.keys();
    if (known.size > MOST_SITES && oldest !== undefined) known.delete(oldest);
    return (await learning).rules;
  }

  return async (url) => {
    const rules = await rulesFor(url.origin);
    if (rules === null)
      return `robots.txt of ${url.host} cannot be had just now, so its pages are left alone`;
    const isAllowed = rules.isAllowed(url.href, TOKEN) ?? true;
    return isAllowed ? null : `robots.txt of ${url.host} keeps readers like claimwire out`;
  };
}

/** What a robots.txt says; '' where there is none, null where that cannot be known now. */
function textOf(fetched: Fetched): string | null {
  if (fetched.kind === 'body') return new TextDecoder().decode(fetched.body.subarray(0, MOST_BYTES));
  if (fetched.kind === 'not-modified') return null;
  const { status } = fetched;
  return status !== null && status >= 300 && status < 500 && status !== HTTP_TOO_MANY ? '' : null;
}

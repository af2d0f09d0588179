import { STATUS_CODES } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Fetched, Validators } from '@claimwire/core';
import { checkLiteral, guardedLookup } from '@claimwire/network';
import { Agent } from 'undici';
import { ACCEPTED_ENCODINGS } from './decompress.ts';
import { type Answer, exchange } from './exchange.ts';
import { failureText } from './failure-text.ts';
import { freshSeconds, retrySeconds } from './freshness.ts';
import { type Headers, header } from './header.ts';
import { createHostQueue } from './host-queue.ts';
import { DEFAULT_LIMITS, type FetchLimits } from './limits.ts';
import { target } from './target.ts';

/** Where a publisher who meets claimwire in a log finds out what it is. */
const ABOUT = 'https://github.com/claimwire/claimwire';

export interface FetcherOptions {
  readonly allowPrivate: boolean;
  readonly version: string;
  readonly clock: () => Date;
  readonly limits?: Partial<FetchLimits> | undefined;
  /** For tests: how names become addresses. */
  readonly resolve?: LookupFunction | undefined;
}

type Failure = Extract<Fetched, { kind: 'failed' }>;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function validatorsOf(headers: Headers, before?: Validators): Validators {
  return {
    etag: header(headers, 'etag') ?? before?.etag ?? null,
    lastModified: header(headers, 'last-modified') ?? before?.lastModified ?? null,
  };
}

/**
 * The one fetcher for feeds and pages. Bounded in time and size, conditional when it is given validators, at most one
 * request at a time per host, no cookies and no referrer. Redirects are followed by hand: every hop is checked anew.
 */
export function createFetcher(
  options: FetcherOptions,
): (url: string, validators?: Validators) => Promise<Fetched> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const inTurn = createHostQueue();
  const agent = new Agent({
    connect: { lookup: guardedLookup(options.allowPrivate, options.resolve), timeout: limits.idleMs },
    maxHeaderSize: limits.headerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const basic = {
    'user-agent': `Mozilla/5.0 (compatible; claimwire/${options.version}; +${ABOUT})`,
    accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
    'accept-encoding': ACCEPTED_ENCODINGS,
  };

  function headersFor(url: URL, first: URL, validators?: Validators): Record<string, string> {
    const headers: Record<string, string> = { ...basic };
    if (validators?.etag) headers['if-none-match'] = validators.etag;
    if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
    if (first.username !== '' && url.origin === first.origin) {
      const pair = `${decodeURIComponent(first.username)}:${decodeURIComponent(first.password)}`;
      headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
    }
    return headers;
  }

  return async (url, validators) => {
    const failed = (why: string, more: Partial<Failure> = {}): Failure => ({
      kind: 'failed',
      why,
      status: null,
      retrySeconds: null,
      gone: false,
      ...more,
    });
    let left = limits.totalMs;
    const first = target(url);
    if (typeof first === 'string') return failed(first);
    let current = first;
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const here = current;
      let answer: Answer;
      try {
        checkLiteral(here, options.allowPrivate);
        answer = await inTurn(here.hostname, async () => {
          const started = performance.now();
          try {
            return await exchange(here, headersFor(here, first, validators), agent, limits, left);
          } finally {
            left -= performance.now() - started;
          }
        });
      } catch (error) {
        return failed(failureText(error));
      }
      const { status, headers, body } = answer;
      const location = header(headers, 'location');
      if (isRedirect(status) && location !== null) {
        const next = target(Buffer.from(location, 'latin1').toString('utf8'), current);
        if (typeof next === 'string') return failed(`it redirects to ${next}`, { status });
        current = next;
        continue;
      }
      const now = options.clock();
      if (status === 304 && validators && (validators.etag ?? validators.lastModified) !== null) {
        const after = validatorsOf(headers, validators);
        return { kind: 'not-modified', validators: after, freshSeconds: freshSeconds(headers, now) };
      }
      if (status < 200 || status > 299) {
        const name = STATUS_CODES[status];
        return failed(`the server answered ${status}${name ? ` ${name}` : ''}`, {
          status,
          retrySeconds: retrySeconds(headers, now),
          gone: status === 410,
        });
      }
      return {
        kind: 'body',
        body,
        contentType: header(headers, 'content-type'),
        url: current.href,
        validators: validatorsOf(headers),
        freshSeconds: freshSeconds(headers, now),
      };
    }
    return failed(`it redirects more than ${limits.redirects} times`);
  };
}

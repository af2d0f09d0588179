import { STATUS_CODES } from 'node:http';
import type { Fetched, Validators } from '@claimwire/core';
import type { Answer } from './exchange.ts';
import { failureText } from './failure-text.ts';
import { freshSeconds, retrySeconds } from './freshness.ts';
import { type Headers, header } from './header.ts';
import { linkOf } from './link-header.ts';
import type { PoliteLine } from './polite-line.ts';
import { target } from './target.ts';

type Failure = Extract<Fetched, { kind: 'failed' }>;

/** What is fetched, and under which conditions. */
interface FetchWish {
  readonly validators?: Validators | undefined;
  /** Asked before every request, redirects included: why it is not to be sent, or null. */
  readonly refusal?: (url: URL) => Promise<string | null>;
}

export type Fetch = (url: string, wish?: FetchWish) => Promise<Fetched>;

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
const isPermanent = (status: number): boolean => status === 301 || status === 308;

function validatorsOf(headers: Headers, before?: Validators): Validators {
  return {
    etag: header(headers, 'etag') ?? before?.etag ?? null,
    lastModified: header(headers, 'last-modified') ?? before?.lastModified ?? null,
  };
}

function headersFor(url: URL, first: URL, validators?: Validators): Record<string, string> {
  const headers: Record<string, string> = { accept: ACCEPT };
  if (validators?.etag) headers['if-none-match'] = validators.etag;
  if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
  if (first.username !== '' && url.origin === first.origin) {
    const pair = `${decodeURIComponent(first.username)}:${decodeURIComponent(first.password)}`;
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  return headers;
}

const failed = (why: string, more: Partial<Failure> = {}): Failure => ({
  kind: 'failed',
  why,
  status: null,
  retrySeconds: null,
  gone: false,
  ...more,
});

/**
 * The one fetcher for feeds and pages: bounded in time and size, conditional when it is given validators. Redirects are
 * followed by hand: every hop is checked anew.
 */
export function createFetcher(line: PoliteLine, clock: () => Date): Fetch {
  const { limits } = line;
  return async (url, { validators, refusal } = {}) => {
    let left = limits.totalMs;
    const first = target(url);
    if (typeof first === 'string') return failed(first);
    let current = first;
    let movedTo: string | null = null;
    let isMoving = true;
    let status: number | null = null;
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const why = await refusal?.(current);
      if (why != null) return failed(why);
      let answer: Answer;
      try {
        const asked = await line.ask(current, { headers: headersFor(current, first, validators) }, left);
        left -= asked.tookMs;
        answer = asked;
      } catch (error) {
        return failed(failureText(error));
      }
      status = answer.status;
      const location = header(answer.headers, 'location');
      if (!isRedirect(status) || location === null) {
        return outcome(answer, current, validators, movedTo, clock());
      }
      const next = target(Buffer.from(location, 'latin1').toString('utf8'), current);
      if (typeof next === 'string') return failed(`it redirects to ${next}`, { status });
      isMoving &&= isPermanent(status);
      if (isMoving) movedTo = next.href;
      current = next;
    }
    return failed(`it redirects more than ${limits.redirects} times`, { status });
  };
}

function outcome(
  { status, headers, body }: Answer,
  url: URL,
  validators: Validators | undefined,
  movedTo: string | null,
  now: Date,
): Fetched {
  const fresh = freshSeconds(headers, now);
  if (status === 304 && validators && (validators.etag ?? validators.lastModified) !== null) {
    const after = validatorsOf(headers, validators);
    return { kind: 'not-modified', validators: after, freshSeconds: fresh, movedTo };
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
    url: url.href,
    validators: validatorsOf(headers),
    freshSeconds: fresh,
    movedTo,
    links: { hub: linkOf(headers, 'hub', url), self: linkOf(headers, 'self', url) },
  };
}

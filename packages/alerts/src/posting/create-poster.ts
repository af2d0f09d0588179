import type { Sent } from '@claimwire/core';
import { AddressRefused, checkLiteral, connectionFailure, guardedLookup } from '@claimwire/network';
import { Agent, type Response, fetch as undiciFetch } from 'undici';
import { clip, inertText } from '../wording/inert-text.ts';
import type { Answer } from './answer.ts';

/** How messages are posted. */
export interface PosterOptions {
  /** Undici's own fetch unless given. */
  readonly fetch?: typeof undiciFetch;
  /** Send to private, loopback and link-local addresses too. */
  readonly allowPrivate: boolean;
  /** Milliseconds for the whole exchange; Standard Webhooks names 15 to 30 s, 15 s here. */
  readonly timeout?: number;
}

/**
 * Posts JSON and lets `judge` say what the answer means. Redirects are not followed, and a target is refused for where
 * its address leads. Never throws for what a receiver or the network does.
 */
export type Poster = (
  url: URL,
  message: { readonly body: string; readonly headers?: Readonly<Record<string, string>> },
  judge: (answer: Answer) => Sent,
) => Promise<Sent>;

/** As much of an answer as is of use in a line to the operator. */
const ANSWER_BYTES = 2_048;

/** How long a body is waited for once the status came: it only adds words to what is decided. */
const BODY_MS = 1_000;

/** The first bytes of a body; what comes after them, or too late, is not waited for: `giveUp` breaks it off. */
async function beginning(response: Response, giveUp: () => void): Promise<string> {
  const timer = setTimeout(giveUp, BODY_MS);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= ANSWER_BYTES) break;
    }
  } catch {
    // The status came, and it decides; a body that breaks off or dawdles changes nothing.
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
}

/** The innermost reason of a failed fetch, which wraps what happened on the socket in "fetch failed". */
function reason(error: Error): Error {
  return error.cause instanceof Error ? reason(error.cause) : error;
}

function failure(error: unknown): Sent {
  if (!(error instanceof Error)) throw error;
  const cause = reason(error);
  const words =
    cause.name === 'TimeoutError' ? 'the server did not answer in time' : connectionFailure(cause);
  const answer = clip(inertText(words ?? (cause.message || cause.name)).trim(), 200);
  return cause instanceof AddressRefused
    ? { kind: 'refused', answer }
    : { kind: 'again', answer, seconds: null };
}

/** The one way in which anything here is posted over HTTP. Connections are kept for a few seconds and shared. */
export function createPoster({ allowPrivate, fetch = undiciFetch, timeout = 15_000 }: PosterOptions): Poster {
  const dispatcher = new Agent({ connect: { timeout, lookup: guardedLookup(allowPrivate) } });
  return async (url, { body, headers }, judge) => {
    let answer: Answer;
    const dawdling = new AbortController();
    try {
      checkLiteral(url, allowPrivate);
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        dispatcher,
        signal: AbortSignal.any([AbortSignal.timeout(timeout), dawdling.signal]),
        headers: { 'content-type': 'application/json', 'user-agent': 'claimwire', ...headers },
        body,
      });
      const { status, statusText } = response;
      answer = {
        status,
        statusText,
        headers: new Headers([...response.headers]),
        body: await beginning(response, () => dawdling.abort()),
      };
    } catch (error) {
      return failure(error);
    }
    return judge(answer);
  };
}

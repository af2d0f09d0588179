import { type Agent, request } from 'undici';
import { startDeadline } from './deadline.ts';
import { decompress } from './decompress.ts';
import { type Headers, header } from './header.ts';
import type { FetchLimits } from './limits.ts';
import { readBody } from './read-body.ts';

/** What is asked: a GET, or a POST where there is a body. */
export interface Question {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One answer of one server, read to its end. The body is left empty where only the status counts. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** One request and its answer, within the limits; throws what went wrong. Redirects are not followed. */
export async function exchange(
  url: URL,
  { headers, body: sent }: Question,
  agent: Agent,
  limits: FetchLimits,
  totalMs: number,
): Promise<Answer> {
  const deadline = startDeadline(totalMs, limits.idleMs, limits.totalMs);
  try {
    const {
      statusCode,
      headers: received,
      body,
    } = await request(url, {
      dispatcher: agent,
      method: sent === undefined ? 'GET' : 'POST',
      headers,
      ...(sent !== undefined && { body: sent }),
      signal: deadline.signal,
    });
    deadline.alive();
    if (statusCode < 200 || statusCode > 299) {
      // Nothing in it is wanted, and an endless one must not hold the line.
      body.on('error', () => undefined).destroy();
      return { status: statusCode, headers: received, body: new Uint8Array() };
    }
    const packed = await readBody(body, limits.compressedBytes, deadline.alive);
    const unpacked = await decompress(packed, header(received, 'content-encoding'), limits.expandedBytes);
    return { status: statusCode, headers: received, body: unpacked };
  } finally {
    deadline.end();
  }
}

import { type Agent, request } from 'undici';
import { startDeadline } from './deadline.ts';
import { decompress } from './decompress.ts';
import { type Headers, header } from './header.ts';
import type { FetchLimits } from './limits.ts';
import { arriving, BodyTooLarge, collect, type ReadBody } from './read-body.ts';
import type { Room } from './room.ts';

/** What is asked: a GET, or a POST where there is a body. */
export interface Question {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One answer of one server, read to its end. The body is left empty where only the status counts. */
export interface Answer extends ReadBody {
  readonly status: number;
  readonly headers: Headers;
}

/** One request and its answer, within the limits; throws what went wrong. Redirects are not followed. */
export async function exchange(
  url: URL,
  { headers, body: sent }: Question,
  agent: Agent,
  room: Room,
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
      return { status: statusCode, headers: received, body: new Uint8Array(), letGo: null };
    }
    const announced = Number(header(received, 'content-length') ?? 0);
    if (announced > limits.compressedBytes) {
      body.on('error', () => undefined).destroy();
      throw new BodyTooLarge(`the answer is larger than ${limits.compressedBytes} bytes`);
    }
    const packed = arriving(body, limits.compressedBytes, deadline.alive);
    const unpacked = decompress(packed, header(received, 'content-encoding'));
    const read = await collect(unpacked, limits.expandedBytes, room, deadline);
    return { status: statusCode, headers: received, ...read };
  } finally {
    deadline.end();
  }
}

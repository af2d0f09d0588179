import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** What `Accept-Encoding` says. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/** A body that cannot be unpacked; the message says why in words. */
export class Unpackable extends Error {
  override readonly name = 'Unpackable';
}

const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
const brotli = promisify(zlib.brotliDecompress);
const zstd = promisify(zlib.zstdDecompress);

async function unpack(body: Uint8Array, encoding: string, maxOutputLength: number): Promise<Uint8Array> {
  // A sync flush keeps what did arrive of a stream that was cut short, as browsers do.
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH, ZSTD_e_flush } = zlib.constants;
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return gunzip(body, { maxOutputLength, finishFlush: Z_SYNC_FLUSH });
    case 'deflate':
      // zlib by the standard, raw deflate on many servers: the first byte tells them apart.
      return ((body[0] ?? 0) & 0x0f) === 8
        ? inflate(body, { maxOutputLength, finishFlush: Z_SYNC_FLUSH })
        : inflateRaw(body, { maxOutputLength, finishFlush: Z_SYNC_FLUSH });
    case 'br':
      return brotli(body, { maxOutputLength, finishFlush: BROTLI_OPERATION_FLUSH });
    case 'zstd':
      return zstd(body, { maxOutputLength, finishFlush: ZSTD_e_flush });
    default:
      throw new Unpackable(`the server packed its answer as "${encoding}", which was not asked for`);
  }
}

/**
 * The body without its content encodings (RFC 9110, 8.4), at most `limit` bytes of it in any step.
 * Throws {@link Unpackable} when it would grow larger, is damaged, or is packed in a way that nobody asked for.
 */
export async function decompress(
  body: Uint8Array,
  encodings: string | null,
  limit: number,
): Promise<Uint8Array> {
  const steps = (encodings ?? '')
    .toLowerCase()
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== 'identity' && step !== 'none');
  if (steps.length > 3) throw new Unpackable('the server packed its answer more than three times over');
  let current = body;
  for (const step of steps.reverse()) {
    if (current.length === 0) return current;
    // Some servers announce gzip and send plain text.
    if (step.endsWith('gzip') && !(current[0] === 0x1f && current[1] === 0x8b)) continue;
    try {
      current = await unpack(current, step, limit);
    } catch (cause) {
      if (cause instanceof Unpackable) throw cause;
      if (cause instanceof RangeError) {
        throw new Unpackable(`the answer unpacks to more than ${limit} bytes`, { cause });
      }
      throw new Unpackable(`the answer is damaged (${step})`, { cause });
    }
  }
  return current;
}

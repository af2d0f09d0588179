import { pipeline, Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';

/** What `Accept-Encoding` says. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/** A body that cannot be unpacked; the message says why in words. */
export class Unpackable extends Error {
  override readonly name = 'Unpackable';
}

const MOST_STEPS = 3;
const PIECE = 65_536;
/** Markup that repeats itself shrinks to a hundredth at best; a bomb to a thousandth and less. */
const BOMB = 300;
/** Nobody is hurt by as much as this, however small it was packed. */
const HARMLESS = 1024 * 1024;

/** The stream that unpacks an encoding; null for a body that is announced as packed and is not. */
function unpacker(encoding: string, start: Uint8Array): (Transform & zlib.Zlib) | null {
  const [first = 0, second = 0] = start;
  // A sync flush keeps what did arrive of a stream that was cut short, as browsers do.
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH, ZSTD_e_flush } = zlib.constants;
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      // Some servers announce gzip and send plain text.
      if (first !== 0x1f || second !== 0x8b) return null;
      return zlib.createGunzip({ finishFlush: Z_SYNC_FLUSH, chunkSize: PIECE });
    case 'deflate':
      // zlib by the standard, raw deflate on many servers: the first byte tells them apart.
      return (first & 0x0f) === 8
        ? zlib.createInflate({ finishFlush: Z_SYNC_FLUSH, chunkSize: PIECE })
        : zlib.createInflateRaw({ finishFlush: Z_SYNC_FLUSH, chunkSize: PIECE });
    case 'br':
      return zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH, chunkSize: PIECE });
    case 'zstd':
      return zlib.createZstdDecompress({ finishFlush: ZSTD_e_flush, chunkSize: PIECE });
    default:
      throw new Unpackable(`the server packed its answer as "${encoding}", which was not asked for`);
  }
}

/**
 * A body without its content encodings (RFC 9110, 8.4), piece by piece as it comes. Throws {@link Unpackable} when it is
 * damaged, or packed in a way that nobody asked for; what the source throws comes through.
 */
export function decompress(
  source: AsyncIterable<Uint8Array>,
  encodings: string | null,
): AsyncIterable<Uint8Array> {
  const steps = (encodings ?? '')
    .toLowerCase()
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== 'identity' && step !== 'none');
  if (steps.length > MOST_STEPS)
    throw new Unpackable('the server packed its answer more than three times over');
  return steps.reduceRight((inner, step) => unpackStep(inner, step), source);
}

async function* unpackStep(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array();
  while (start.length < 2) {
    const { value, done } = await pieces.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield start;
      for (;;) {
        const { value, done } = await pieces.next();
        if (done) return;
        yield value;
      }
    } finally {
      await pieces.return?.();
    }
  };
  if (start.length === 0) return;
  const stream = unpacker(encoding, start);
  if (stream === null) {
    yield* whole();
    return;
  }
  // Each error reaches the loop below by the stream itself.
  pipeline(Readable.from(whole(), { objectMode: false }), stream, () => undefined);
  let given = 0;
  try {
    for await (const piece of stream) {
      given += piece.length;
      // How much was read of the packed body, by the stream's own count.
      if (given > HARMLESS && given > BOMB * stream.bytesWritten) {
        throw new Unpackable(`the answer unpacks to more than ${BOMB} times its size, as bombs do`);
      }
      yield piece;
    }
  } catch (cause) {
    if (!isZlibs(cause)) throw cause;
    throw new Unpackable(`the answer is damaged (${encoding})`, { cause });
  }
}

/** zlib's codes: `Z_DATA_ERROR`, `ERR__ERROR_FORMAT_…` for brotli, `ZSTD_error_…`, and what Node makes of the rest. */
const isZlibs = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(?:Z_|ZSTD_|ERR__|ERR_ZLIB|ERR_BROTLI|ERR_PADDING)/.test(String(error.code));

import { AddressRefused } from '@claimwire/network';
import { errors } from 'undici';
import { TookTooLong } from './deadline.ts';
import { Unpackable } from './decompress.ts';
import { BodyTooLarge } from './read-body.ts';

/** What system, TLS and undici error codes mean, in words. */
const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name does not exist',
  EAI_AGAIN: 'the host name could not be looked up just now',
  ECONNREFUSED: 'the server refuses connections',
  ECONNRESET: 'the server broke the connection off',
  EPIPE: 'the server broke the connection off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the server did not answer in time',
  CERT_HAS_EXPIRED: 'its TLS certificate has expired',
  CERT_NOT_YET_VALID: 'its TLS certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its TLS certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its TLS certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its TLS certificate cannot be verified',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its TLS certificate cannot be verified',
  CERT_SIGNATURE_FAILURE: 'its TLS certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its TLS certificate is for another host',
  EPROTO: 'no TLS connection could be agreed on',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak TLS',
  UND_ERR_CONNECT_TIMEOUT: 'the server did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'the server did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'the server stopped sending',
  UND_ERR_SOCKET: 'the server broke the connection off',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is not as long as its Content-Length says',
};

function code(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why a fetch failed, in one line for people. */
export function failureText(error: unknown): string {
  if (error instanceof AddressRefused) return error.why;
  if (error instanceof TookTooLong || error instanceof Unpackable || error instanceof BodyTooLarge)
    return error.message;
  // Several addresses were tried: the first failure speaks for them.
  if (error instanceof AggregateError && error.errors.length > 0) return failureText(error.errors[0]);
  const known = CODES[code(error) ?? ''];
  if (known !== undefined) return known;
  if (error instanceof errors.HTTPParserError) return 'the answer is not HTTP';
  if (code(error)?.startsWith('CERT_') || code(error)?.startsWith('CA_'))
    return 'its TLS certificate cannot be verified';
  if (code(error)?.startsWith('ERR_SSL')) return 'no TLS connection could be agreed on';
  return error instanceof Error ? error.message.split('\n')[0]?.trim() || error.name : String(error);
}

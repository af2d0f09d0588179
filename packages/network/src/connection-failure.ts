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

/** Why a connection failed, in words for people; null when its code and its text name nothing that is known. */
export function connectionFailure(error: unknown): string | null {
  // Several addresses were tried: the first failure speaks for them.
  if (error instanceof AggregateError && error.errors.length > 0) return connectionFailure(error.errors[0]);
  const own = code(error);
  const known = CODES[own ?? ''];
  if (known !== undefined) return known;
  if (own?.startsWith('CERT_') || own?.startsWith('CA_')) return 'its TLS certificate cannot be verified';
  if (own?.startsWith('ERR_SSL')) return 'no TLS connection could be agreed on';
  if (!(error instanceof Error)) return null;
  // Some libraries put a code of their own in place of the system's, which is left in the text only.
  const told = error.message.match(/\bE[A-Z_]{3,}\b/g)?.find((word) => CODES[word] !== undefined);
  if (told !== undefined) return CODES[told] ?? null;
  if (/SSL routines:[^:]*:wrong version number/.test(error.message)) return 'the server does not speak TLS';
  return error.message.includes('SSL routines:') ? 'no TLS connection could be agreed on' : null;
}

import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';
import type { TokenCheck } from './token-check.ts';

/**
 * Lets in who brings the token: as a bearer token (RFC 6750) or, since feed readers can do nothing else, as the password
 * of basic authentication (RFC 7617).
 */
export function authenticate(isToken: TokenCheck): MiddlewareHandler {
  return async (c, next) => {
    const given = tokenOf(c.req.header('authorization'));
    if (given !== undefined && (await isToken(given))) return next();
    const refused = problem(401, 'Cannot let you in: the token is missing or wrong');
    refused.headers.set('www-authenticate', 'Bearer realm="claimwire", Basic realm="claimwire"');
    return refused;
  };
}

function tokenOf(header: string | undefined): string | undefined {
  const [, scheme, credentials = ''] = /^(bearer|basic) +(\S+) *$/i.exec(header ?? '') ?? [];
  if (scheme?.toLowerCase() !== 'basic') return scheme && credentials;
  const pair = Buffer.from(credentials, 'base64').toString();
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

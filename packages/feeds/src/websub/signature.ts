import { createHmac, timingSafeEqual } from 'node:crypto';

/** The methods that W3C WebSub (section 8) allows. */
const METHODS: readonly string[] = ['sha1', 'sha256', 'sha384', 'sha512'];

/** Whether an `X-Hub-Signature` (`sha256=…` in hexadecimal) was made of a body with a secret. Takes as long for every wrong one. */
export function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [method = '', given = ''] = (signature ?? '').trim().toLowerCase().split('=', 2);
  if (!METHODS.includes(method)) return false;
  const wanted = createHmac(method, secret).update(body).digest();
  const found = Buffer.from(given, 'hex');
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

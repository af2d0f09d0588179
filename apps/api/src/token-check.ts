import { createHash, timingSafeEqual } from 'node:crypto';

/** A token that was changed is known after this time at the latest. */
const REREAD_MS = 60_000;

export interface TokenCheckOptions {
  /** Reads the token from where it is kept. */
  readonly readToken: () => Promise<string>;
  readonly clock: () => Date;
}

/** Whether what a caller gave is the token. */
export type TokenCheck = (given: string) => Promise<boolean>;

/**
 * Compares in constant time: two digests are compared, so that neither the place of the first difference nor the length
 * can be measured. The token is kept; where a caller gives another, it is read again, but at most once a minute.
 */
export function createTokenCheck({ readToken, clock }: TokenCheckOptions): TokenCheck {
  let known: { readonly digest: Buffer; readonly readAt: number } | undefined;
  const read = async () => {
    known = { digest: digestOf(await readToken()), readAt: clock().getTime() };
    return known;
  };
  return async (given) => {
    const digest = digestOf(given);
    const token = known ?? (await read());
    if (timingSafeEqual(digest, token.digest)) return true;
    if (clock().getTime() - token.readAt < REREAD_MS) return false;
    return timingSafeEqual(digest, (await read()).digest);
  };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

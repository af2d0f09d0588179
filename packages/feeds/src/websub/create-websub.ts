import { randomBytes } from 'node:crypto';
import type { WebSub } from '@claimwire/core';
import { type LineOptions, openLine } from '../fetching/polite-line.ts';
import { askHub } from './ask-hub.ts';
import { isSigned } from './signature.ts';

export interface WebSubOptions extends LineOptions {
  /** The public address below which every feed has its callback. */
  readonly callback: string;
}

/** core's port for WebSub, over the same guarded and polite line as the fetcher. */
export function createWebSub({ callback, ...options }: WebSubOptions): WebSub {
  const line = openLine(options);
  return {
    callback,
    ask: (request) => askHub(line, request),
    isSigned,
    newSecret: () => randomBytes(24).toString('base64url'),
  };
}

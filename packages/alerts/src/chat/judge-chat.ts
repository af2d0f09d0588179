import type { Sent } from '@claimwire/core';
import { type Answer, answerLine } from '../posting/answer.ts';
import { retryAfter } from '../posting/retry-after.ts';

/** The webhook was deleted, or its room was: no message will ever arrive there again. */
const GONE = new Set([404, 410]);

/** Statuses of 4xx that pass by themselves: too slow, too early, too many. */
const PASSING = new Set([408, 425, 429]);

/**
 * What a chat's answer means: 2xx is delivered; 404 and 410 say that there is nobody any more; another 4xx that this
 * message will not do, which no further try changes; everything else may work later, after `seconds` or Retry-After where the chat names a time.
 */
export function judgeChat(answer: Answer, now: Date, seconds: number | null = null): Sent {
  const { status, headers } = answer;
  const line = answerLine(answer);
  if (status >= 200 && status < 300) return { kind: 'delivered', answer: line };
  if (GONE.has(status)) return { kind: 'gone', answer: line };
  if (status >= 400 && status < 500 && !PASSING.has(status)) return { kind: 'refused', answer: line };
  return { kind: 'again', answer: line, seconds: seconds ?? retryAfter(headers.get('retry-after'), now) };
}

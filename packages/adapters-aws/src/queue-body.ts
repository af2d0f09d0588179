import { Message } from '@claimwire/core';

/** The message in the body of a queue's record; null when it is none that this version knows. */
export function readQueueBody(body: string | undefined): Message | null {
  let value: unknown;
  try {
    value = JSON.parse(body ?? '');
  } catch {
    return null;
  }
  return Message.safeParse(value).data ?? null;
}

import { createHash } from 'node:crypto';
import type { Entry } from './send-batches.ts';

/** FIFO queues are known by their name, which the service wants to end so. */
const isFifo = (queueUrl: string): boolean => queueUrl.endsWith('.fifo');

/** Both words may have up to 128 letters; a digest keeps them in bounds. */
const word = (text: string) => createHash('sha256').update(text).digest('hex');

export interface Place {
  /** A FIFO queue hands messages of one group out one at a time; a standard queue only sees to it that none crowds out the others. */
  readonly group: string;
  /** A FIFO queue drops a message with the same word within five minutes of the first. */
  readonly once: string;
}

/** The part of an entry that puts a message into its place. */
export function placeOf(
  queueUrl: string,
  { group, once }: Place,
): Pick<Entry, 'MessageGroupId' | 'MessageDeduplicationId'> {
  const MessageGroupId = word(group);
  return isFifo(queueUrl) ? { MessageGroupId, MessageDeduplicationId: word(once) } : { MessageGroupId };
}

import { Message } from '@claimwire/core';
import type { SQSRecord } from 'aws-lambda';
import { z } from 'zod';

const Envelope = z.object({ correlationId: z.string().min(1).max(100) });

/** What a record of a queue holds; `message` is null when it is none that this version knows. */
export interface ReadRecord {
  readonly message: Message | null;
  readonly correlationId: string;
  /** Handings out so far, this one included. */
  readonly attempts: number;
}

/** Reads a record of SQS. A message without an id of what it came from is known by its own. */
export function readRecord({ body, messageId, attributes }: SQSRecord): ReadRecord {
  const value = jsonOf(body);
  return {
    message: Message.safeParse(value).data ?? null,
    correlationId: Envelope.safeParse(value).data?.correlationId ?? messageId,
    attempts: Number(attributes.ApproximateReceiveCount),
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

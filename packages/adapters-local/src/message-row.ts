import { type DeadLetter, Message } from '@claimwire/core';
import { z } from 'zod';
import { DataError } from './errors.ts';

/** The JSON text of a stored message; null when it is none that this version knows. */
const Body = z.string().transform((text) => messageIn(text));

function messageIn(text: string): Message | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return Message.safeParse(value).data ?? null;
}

const MessageRow = z.object({
  id: z.int(),
  /** Times handed out in all, and how many of these ended with the process. */
  leases: z.int(),
  interruptions: z.int(),
  leased: z.literal([0, 1]).transform((leased) => leased === 1),
  error: z.string().nullable(),
  body: Body,
});
type MessageRow = z.infer<typeof MessageRow>;

/** The columns that `readMessageRow` wants. */
export const MESSAGE_COLUMNS = 'id, leases, interruptions, leased, error, body';

/** Throws `DataError` `damaged` for a row that is none. */
export const readMessageRow = (row: unknown): MessageRow => read(MessageRow, row);

const DeadLetterRow = z
  .object({ id: z.int(), body: Body, attempts: z.int(), error: z.string(), at: z.string() })
  .transform(({ id, body, ...rest }): DeadLetter => ({ id: String(id), message: body, ...rest }));

/** Throws `DataError` `damaged` for a row that is none. */
export const readDeadLetter = (row: unknown): DeadLetter => read(DeadLetterRow, row);

function read<T>(schema: z.ZodType<T>, row: unknown): T {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const found = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new DataError('damaged', `Cannot read a message of the queue: ${found}`, { cause: result.error });
}

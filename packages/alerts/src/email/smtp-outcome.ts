import type { Sent } from '@claimwire/core';
import { connectionFailure } from '@claimwire/network';
import { z } from 'zod';
import { clip, inertText } from '../wording/inert-text.ts';

/** What nodemailer attaches to the errors of a conversation with a server (its `NodemailerError`). */
const SmtpError = z.object({
  message: z.string(),
  /** `ECONNECTION`, `EAUTH` … Only errors that it expects have one. */
  code: z.string(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
  /** Set where the server replied: true for 5xx but 503, which says that the session went wrong and not the mail. */
  permanent: z.boolean().optional(),
});

/** Recipients that the server would not take while it took others. */
export const SmtpReceipt = z.object({
  response: z.string(),
  accepted: z.array(z.unknown()),
  rejectedErrors: z
    .array(
      z.object({
        recipient: z.string().optional(),
        response: z.string().optional(),
        permanent: z.boolean().optional(),
      }),
    )
    .optional(),
});

/** No reply will ever come: the configuration itself is at fault (nodemailer's error codes). */
const HOPELESS = new Set([
  'ECONFIG',
  'EENVELOPE',
  'EAUTH',
  'ENOAUTH',
  'EMAXRECIPIENTS',
  'EFILEACCESS',
  'EURLACCESS',
]);

/** One line of what the server said. Some servers repeat what they were told, so the password is struck out. */
function answer(text: string, password: string | undefined): string {
  const encoded = Buffer.from(password ?? '').toString('base64');
  const hidden = password ? text.replaceAll(password, '***').replaceAll(encoded, '***') : text;
  return clip(inertText(hidden).trim(), 300);
}

/**
 * What a failed sending comes to: a permanent reply (5xx) is refused, a transient one (4xx) and trouble with the
 * connection may work later. Throws the error itself when it is none of nodemailer's own: that is a fault in here.
 */
export function smtpFailure(error: unknown, password?: string): Sent {
  const parsed = SmtpError.safeParse(error);
  if (!parsed.success) throw error;
  const { code, message, response, permanent } = parsed.data;
  const refused = permanent ?? HOPELESS.has(code);
  const said = answer(response ?? connectionFailure(error) ?? `${code}: ${message}`, password);
  return refused ? { kind: 'refused', answer: said } : { kind: 'again', answer: said, seconds: null };
}

/**
 * What an accepted mail comes to. Where a recipient was put off (greylisting, a full mailbox), it is to be sent again:
 * the others get it twice under one Message-ID rather than that one never.
 */
export function smtpSuccess(receipt: z.infer<typeof SmtpReceipt>, password?: string): Sent {
  const rejected = receipt.rejectedErrors ?? [];
  if (rejected.length === 0) return { kind: 'delivered', answer: answer(receipt.response, password) };
  const said = rejected.map(
    ({ recipient, response }) => `${recipient ?? 'a recipient'}: ${response ?? 'refused'}`,
  );
  const line = answer(`${receipt.accepted.length} accepted, but ${said.join('; ')}`, password);
  return rejected.every(({ permanent }) => permanent === true)
    ? { kind: 'delivered', answer: line }
    : { kind: 'again', answer: line, seconds: null };
}

import type { EmailChannel, Sent } from '@claimwire/core';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { SmtpReceipt, smtpFailure, smtpSuccess } from './smtp-outcome.ts';

/** How a mail server is spoken to. */
export interface SmtpOptions {
  /** Certificate authority in PEM to trust instead of the system's, for a server with a certificate of its own making. */
  readonly ca?: string;
  /** Milliseconds to wait for connection, greeting and each reply; 15 s. */
  readonly timeout?: number;
  /** Milliseconds that a connection is kept for the next mail; 1 s. It keeps the process from ending that long. */
  readonly idle?: number;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Sends mail by SMTP, several over one connection. A password travels over TLS only, except to this machine itself, and
 * is in no answer.
 */
export function createSmtpSender(
  { host, port, secure, user, password }: NonNullable<EmailChannel['smtp']>,
  { ca, timeout = 15_000, idle = 1_000 }: SmtpOptions,
): (mail: SendMailOptions) => Promise<Sent> {
  const transport = createTransport({
    host,
    port,
    secure,
    // Without this a man in the middle who hides STARTTLS from the server's greeting would be told the password.
    requireTLS: password !== undefined && !LOOPBACK.has(host),
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    pool: true,
    maxConnections: 2,
    idleTimeout: idle,
    // A connection that the server closed meanwhile is worth one new one; every other failure is the queue's to repeat.
    maxRequeues: 1,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail) => {
    try {
      return smtpSuccess(SmtpReceipt.parse(await transport.sendMail(mail)), password);
    } catch (error) {
      return smtpFailure(error, password);
    }
  };
}

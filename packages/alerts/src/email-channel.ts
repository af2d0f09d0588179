import type { Channel, EmailChannel } from '@claimwire/core';
import { createTransport } from 'nodemailer';
import { emailHeaders } from './email-headers.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { SmtpReceipt, smtpFailure, smtpSuccess } from './smtp-outcome.ts';

/** What an e-mail channel can be told beyond the configuration. */
export interface EmailOptions {
  /** Certificate authority in PEM to trust instead of the system's, for a server with a certificate of its own making. */
  readonly ca?: string;
  /** Milliseconds to wait for connection, greeting and each reply; 15 s. */
  readonly timeout?: number;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Sends notifications by SMTP, one mail to all recipients. A password travels over TLS only, except to this machine
 * itself, and is in no answer. The Date is the notification's own, so that every try sends the same mail.
 */
export function createEmailChannel(config: EmailChannel, options: EmailOptions = {}): Channel {
  const { host, port, secure, user, password } = config.smtp;
  const timeout = options.timeout ?? 15_000;
  const transport = createTransport({
    host,
    port,
    secure,
    // Without this a man in the middle who hides STARTTLS from the server's greeting would be told the password.
    requireTLS: password !== undefined && !LOOPBACK.has(host),
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...(options.ca === undefined ? {} : { tls: { ca: options.ca } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(dispatch) {
      const { subject, messageId, references, listId } = emailHeaders(dispatch, config);
      try {
        const receipt = await transport.sendMail({
          from: config.from,
          to: config.to,
          subject,
          messageId,
          inReplyTo: references.at(-1),
          references: [...references],
          date: new Date(dispatch.notification.at),
          ...(dispatch.kind === 'notice'
            ? { text: dispatch.notification.text }
            : { text: renderText(dispatch), html: renderHtml(dispatch) }),
          headers: {
            // RFC 3834: no vacation notes in answer, please; the second is what Exchange reads.
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'List-Id': listId,
          },
        });
        return smtpSuccess(SmtpReceipt.parse(receipt), password);
      } catch (error) {
        return smtpFailure(error, password);
      }
    },
  };
}

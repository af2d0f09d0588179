import type { Dispatch, EmailChannel } from '@claimwire/core';
import { emailHeaders } from './email-headers.ts';
import type { MailPlace } from './mail-place.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

/**
 * The mail for a dispatch, as nodemailer takes it. The Date is the notification's own, so that every try sends the same
 * mail.
 */
export function composeMail(dispatch: Dispatch, config: EmailChannel, console: string | undefined) {
  const { subject, messageId, references, others } = emailHeaders(dispatch, config);
  const place: MailPlace = {
    ...(console === undefined ? {} : { console }),
    ...(config.unsubscribe === undefined ? {} : { unsubscribe: config.unsubscribe }),
  };
  return {
    from: config.from,
    to: config.to,
    subject,
    messageId,
    inReplyTo: references.at(-1),
    references: [...references],
    date: new Date(dispatch.notification.at),
    text: renderText(dispatch, place),
    html: renderHtml(dispatch, place),
    headers: { ...others },
  };
}

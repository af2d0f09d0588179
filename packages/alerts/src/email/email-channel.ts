import type { Channel, EmailChannel, MailTransport } from '@claimwire/core';
import { ChannelUnusable } from '../channel-unusable.ts';
import { composeMail } from './compose-mail.ts';
import { createSmtpSender, type SmtpOptions } from './smtp-sender.ts';
import { createTransportSender } from './transport-sender.ts';

/** What an e-mail channel can be told beyond the configuration. */
export interface EmailOptions extends SmtpOptions {
  /** The console's address, for links to claims. */
  readonly console?: string;
  /** Takes the mail where the configuration names no SMTP server. */
  readonly mailTransport?: MailTransport;
}

/** Sends notifications by e-mail, one mail to all recipients. Throws `ChannelUnusable` where nothing would take the mail. */
export function createEmailChannel(config: EmailChannel, options: EmailOptions = {}): Channel {
  const { mailTransport, console } = options;
  const sender = config.smtp
    ? createSmtpSender(config.smtp, options)
    : mailTransport
      ? createTransportSender(config, mailTransport)
      : undefined;
  if (!sender)
    throw new ChannelUnusable(
      config.id,
      'it names no mail server (smtp), and only the cloud has one of its own (Amazon SES)',
    );
  return { send: (dispatch) => sender(composeMail(dispatch, config, console)) };
}

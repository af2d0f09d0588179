import type { EmailChannel, MailTransport, Sent } from '@claimwire/core';
import { createTransport, type SendMailOptions } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';

/** Writes mail out in full (MIME, CRLF) and hands it to a transport that takes finished mail, Amazon SES for one. */
export function createTransportSender(
  { from, to }: Pick<EmailChannel, 'from' | 'to'>,
  transport: MailTransport,
): (mail: SendMailOptions) => Promise<Sent> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const addresses = (texts: readonly string[]) =>
    texts.flatMap((text) => addressparser(text, { flatten: true }).map(({ address }) => address));
  return async (mail) => {
    const { message } = await composer.sendMail(mail);
    if (!Buffer.isBuffer(message)) throw new Error('Cannot compose a mail: it came as a stream');
    return transport.send({ from: addresses([from])[0] ?? from, to: addresses(to), raw: message });
  };
}

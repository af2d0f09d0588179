import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { listen } from './listen.ts';

/** A mail as it arrived. */
interface ReceivedMail {
  readonly messageId: string;
  readonly subject: string;
}

export interface MailReceiver {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** A real SMTP server on loopback that takes every mail and reads it. */
export async function startMailReceiver(): Promise<MailReceiver> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, callback) {
      simpleParser(stream).then(
        ({ messageId, subject, text, html }) => {
          const isWhole =
            messageId !== undefined && subject !== undefined && text !== undefined && html !== false;
          if (isWhole) mails.push({ messageId, subject });
          callback(isWhole ? null : new Error('A mail without id, subject, text or HTML'));
        },
        (error: Error) => callback(error),
      );
    },
  });
  const port = await listen(server.server);
  return {
    port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { generate } from 'selfsigned';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it arrived, with how it came. */
interface Arrived {
  readonly mail: ParsedMail;
  readonly raw: string;
  readonly secure: boolean;
  readonly user: string | undefined;
}

/** A real SMTP server on loopback that keeps what it accepts. */
export interface MailServer extends AsyncDisposable {
  readonly port: number;
  readonly ca: string;
  readonly arrived: readonly Arrived[];
  /** Connections made so far, and those that are open now. */
  readonly connections: { readonly made: number; readonly open: number };
  /** Breaks off every connection, as a crash would. */
  drop(): void;
}

/** What an SMTP server answers with instead of accepting: `smtpReply(451, 'try later')`. */
export function smtpReply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** Starts one with a fresh certificate for localhost; `options` as of smtp-server. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const names = { name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: 'localhost' }] };
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [names],
  });
  const arrived: Arrived[] = [];
  let made = 0;
  const server = new SMTPServer({
    cert,
    key,
    authOptional: true,
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        simpleParser(raw).then((mail) => {
          arrived.push({
            mail,
            raw: raw.toString(),
            secure: session.secure === true,
            user: session.user?.toString(),
          });
          done(null, 'queued as 7F3');
        }, done);
      });
    },
    ...options,
  });
  server.server.on('connection', () => {
    made += 1;
  });
  // Connections that clients break off are what some tests are about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    ca: cert,
    arrived,
    get connections() {
      return { made, open: server.connections.size };
    },
    drop() {
      for (const connection of server.connections) connection._socket.destroy();
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

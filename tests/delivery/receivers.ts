import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';

export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** What a receiver accepted: each id once, with what came by it and how often. */
export interface Receiver {
  readonly port: number;
  readonly accepted: ReadonlyMap<string, { readonly body: string; readonly times: number }>;
  /** When the last one was accepted, by `performance.now()`. */
  readonly last: number;
  close(): void;
}

/** Answers a request otherwise than with 204. Answers false to accept it all the same, having done so. */
export type Misbehave = (response: ServerResponse, earlier: number) => 'refused' | 'accepted' | undefined;

/**
 * A real webhook receiver: it verifies the signature and knows repeats by their id.
 *
 * @param misbehave is asked at every request, with how many there were of its id before
 */
export async function startHook(misbehave: Misbehave = () => undefined): Promise<Receiver> {
  const seen = new Map<string, number>();
  const { accepted, accept, last } = ledger();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
    new Webhook(SECRET).verify(
      body,
      Object.fromEntries(names.map((name) => [name, String(request.headers[name])])),
    );
    const id = String(request.headers['webhook-id']);
    const earlier = seen.get(id) ?? 0;
    seen.set(id, earlier + 1);
    const bad = misbehave(response, earlier);
    if (bad === 'refused') return;
    accept(id, body);
    if (bad === undefined) response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    accepted,
    get last() {
      return last();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * A real SMTP server, which knows a mail by its Message-ID.
 *
 * @param greylist puts off so many mails before it takes any
 */
export async function startMail(greylist = 0): Promise<Receiver> {
  const { accepted, accept, last } = ledger();
  let putOff = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom(_address, _session, done) {
      putOff += 1;
      done(
        putOff <= greylist ? Object.assign(new Error('try again later'), { responseCode: 451 }) : undefined,
      );
    },
    onData(stream, _session, done) {
      text(stream).then((raw) => {
        const id = /^Message-ID: <([0-9a-f]+)\./im.exec(raw)?.[1] ?? '';
        accept(id, raw);
        done();
      }, done);
    },
  });
  // The sender is killed in the middle of conversations.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    accepted,
    get last() {
      return last();
    },
    close: () => server.close(() => undefined),
  };
}

function ledger() {
  const accepted = new Map<string, { body: string; times: number }>();
  let at = 0;
  return {
    accepted,
    last: () => at,
    accept(id: string, body: string) {
      const before = accepted.get(id);
      accepted.set(id, { body: before?.body ?? body, times: (before?.times ?? 0) + 1 });
      at = performance.now();
    },
  };
}

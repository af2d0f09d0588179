import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** A webhook receiver on loopback that knows what it was sent. */
export interface WebhookReceiver {
  readonly url: string;
  /** Ids of what came, in order of arrival, repeats and all. What was wrongly signed is not among them. */
  take(): readonly string[];
  close(): Promise<void>;
}

export async function startReceiver(secret: string): Promise<WebhookReceiver> {
  const webhook = new Webhook(secret);
  let ids: string[] = [];
  const server = createServer(async (request, response) => {
    const header = (name: string) => String(request.headers[`webhook-${name}`] ?? '');
    const body = (await buffer(request)).toString();
    // Not verify(): the sender's clock stands where the test has set it, and an old time is refused there.
    const wanted = webhook.sign(header('id'), new Date(Number(header('timestamp')) * 1000), body);
    const isRight = header('signature').split(' ').includes(wanted);
    if (isRight) ids.push(header('id'));
    response.writeHead(isRight ? 204 : 401).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('Cannot start a receiver: it has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    take() {
      const taken = ids;
      ids = [];
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

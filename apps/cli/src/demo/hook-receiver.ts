import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { listen } from './listen.ts';

export interface HookReceiver {
  readonly url: string;
  /** Ids of the events whose signature was right, in order of arrival; repeats are dropped. */
  readonly verified: ReadonlySet<string>;
  readonly refused: number;
  close(): Promise<void>;
}

/** A real webhook receiver on loopback, as Standard Webhooks wants one: it verifies each signature and drops repeats. */
export async function startHookReceiver(secret: string): Promise<HookReceiver> {
  const webhook = new Webhook(secret);
  const verified = new Set<string>();
  let refused = 0;
  const server = createServer(async (request, response) => {
    const id = await verify(webhook, request);
    if (id === undefined) refused += 1;
    else verified.add(id);
    response.writeHead(id === undefined ? 401 : 204).end();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/claimwire`,
    verified,
    get refused() {
      return refused;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function verify(webhook: Webhook, request: IncomingMessage): Promise<string | undefined> {
  const header = (name: string) => String(request.headers[name] ?? '');
  const headers = {
    'webhook-id': header('webhook-id'),
    'webhook-timestamp': header('webhook-timestamp'),
    'webhook-signature': header('webhook-signature'),
  };
  try {
    webhook.verify(await buffer(request), headers);
    return headers['webhook-id'];
  } catch (error) {
    if (error instanceof WebhookVerificationError) return undefined;
    throw error;
  }
}

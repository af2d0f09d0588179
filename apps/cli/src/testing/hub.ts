import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

interface Subscriber {
  readonly callback: string;
  readonly secret: string | null;
}

/** A WebSub hub on loopback: asks back before it believes, signs what it pushes. */
export interface Hub {
  readonly url: string;
  /** What was asked of it, `subscribe topic`, in order, with the answer of the callback. */
  readonly log: readonly string[];
  subscribers(topic: string): readonly Subscriber[];
  /** Pushes content of a topic; answers the callbacks' statuses. */
  push(topic: string, content: string, forgery?: { readonly secret: string | null }): Promise<number[]>;
  close(): Promise<void>;
}

/** Starts one. `lease`: what it grants, in seconds, whatever was asked. */
export async function startHub({ lease = 3600 } = {}): Promise<Hub> {
  const topics = new Map<string, Map<string, Subscriber>>();
  const log: string[] = [];

  async function verify(mode: string, topic: string, callback: string, secret: string | null): Promise<void> {
    const url = new URL(callback);
    const challenge = `challenge-${Math.random()}`;
    url.searchParams.set('hub.mode', mode);
    url.searchParams.set('hub.topic', topic);
    url.searchParams.set('hub.challenge', challenge);
    if (mode === 'subscribe') url.searchParams.set('hub.lease_seconds', String(lease));
    const answer = await fetch(url);
    const isMeant = answer.status === 200 && (await answer.text()) === challenge;
    log.push(`${mode} ${topic}: ${isMeant ? 'verified' : answer.status}`);
    if (!isMeant) return;
    const subscribers = topics.get(topic) ?? new Map<string, Subscriber>();
    topics.set(topic, subscribers);
    if (mode === 'subscribe') subscribers.set(callback, { callback, secret });
    else subscribers.delete(callback);
  }

  const server = createServer(async (request, response) => {
    const form = new URLSearchParams((await buffer(request)).toString());
    const [mode, topic, callback] = ['mode', 'topic', 'callback'].map(
      (name) => form.get(`hub.${name}`) ?? '',
    );
    response.writeHead(202).end();
    await verify(mode ?? '', topic ?? '', callback ?? '', form.get('hub.secret'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    log,
    subscribers: (topic) => [...(topics.get(topic)?.values() ?? [])],
    push: (topic, content, forgery) =>
      Promise.all(
        [...(topics.get(topic)?.values() ?? [])].map(async ({ callback, secret }) => {
          const key = forgery ? forgery.secret : secret;
          const answer = await fetch(callback, {
            method: 'POST',
            body: content,
            headers: {
              'content-type': 'application/rss+xml',
              ...(key && {
                'x-hub-signature': `sha256=${createHmac('sha256', key).update(content).digest('hex')}`,
              }),
            },
          });
          return answer.status;
        }),
      ),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

import { FeedId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { hostOf, knownFeed } from './known-feed.ts';
import type { Services } from './services.ts';
import { load, type Stored } from './stored.ts';
import { Subscription } from './subscription.ts';

type Needs = Pick<Services, 'configuration' | 'table' | 'blobs' | 'queue' | 'digest' | 'clock' | 'websub'>;

/** One HTTP request to the callback of a feed. */
export interface HubCall {
  readonly method: string;
  readonly query: URLSearchParams;
  /** A header's value by its name in lower case. */
  readonly header: (name: string) => string | null;
  readonly body: Uint8Array;
}

/** What to answer; the body is plain text. */
export interface HubReply {
  readonly status: number;
  readonly body: string;
}

const DEFAULT_LEASE = 10 * 86_400;
const SHORTEST_LEASE = 300;
const LONGEST_LEASE = 30 * 86_400;
/** A lease is renewed once this part of it is over. */
const RENEW_AFTER = 0.8;

const reply = (status: number, body = ''): HubReply => ({ status, body });

/**
 * Answers a hub at the callback of a feed (W3C WebSub, 5.3 and 7): confirms what was asked for and nothing else, and
 * puts what is pushed, if its signature holds, into the queue as a poll that need not fetch. What is not signed is
 * taken with thanks and dropped, as the standard wants it.
 */
export async function receiveFromHub(services: Needs, feedId: string, call: HubCall): Promise<HubReply> {
  const id = FeedId.safeParse(feedId);
  const stored =
    id.success && services.websub
      ? await load(services.table, keys.subscription(id.data), Subscription)
      : undefined;
  if (!stored || call.query.get('key') !== stored.value.key) return reply(404);
  if (call.method === 'GET') return confirm(services, stored, call.query);
  if (call.method === 'POST') return takeContent(services, stored.value, call);
  return reply(405);
}

async function confirm(
  { table, clock }: Needs,
  { value, revision }: Stored<Subscription>,
  query: URLSearchParams,
): Promise<HubReply> {
  const challenge = query.get('hub.challenge');
  const isEnding = value.state === 'ending';
  if (query.get('hub.topic') !== value.topic) return reply(404);
  const later = (seconds: number) => toInstant(new Date(clock().getTime() + seconds * 1000));
  switch (query.get('hub.mode')) {
    case 'subscribe': {
      if (isEnding || challenge === null) return reply(404);
      const asked = Number.parseInt(query.get('hub.lease_seconds') ?? '', 10);
      const lease = Math.min(LONGEST_LEASE, Math.max(SHORTEST_LEASE, asked > 0 ? asked : DEFAULT_LEASE));
      const next = { leaseUntil: later(lease), nextAsk: later(lease * RENEW_AFTER), attempts: 0, why: null };
      // Lost a race: the hub hears 500 and asks again.
      const isWritten = await table.replace(
        items.subscription({ ...value, ...next, state: 'active' }),
        revision,
      );
      return isWritten ? reply(200, challenge) : reply(500);
    }
    case 'unsubscribe':
      if (!isEnding || challenge === null) return reply(404);
      await table.delete(keys.subscription(value.feedId));
      return reply(200, challenge);
    case 'denied': {
      const why = `the hub refused: ${query.get('hub.reason') ?? 'it does not say why'}`.slice(0, 300);
      const next = { leaseUntil: null, nextAsk: later(86_400), why };
      await table.replace(items.subscription({ ...value, ...next, state: 'refused' }), revision);
      return reply(200);
    }
    default:
      return reply(404);
  }
}

async function takeContent(services: Needs, subscription: Subscription, call: HubCall): Promise<HubReply> {
  const { feedId, secret, state } = subscription;
  const feed = await knownFeed(services, feedId);
  if (state === 'ending' || !feed) return reply(410);
  if (!services.websub?.isSigned(call.body, call.header('x-hub-signature'), secret)) return reply(202);
  if (call.body.length === 0) {
    // A queue that remembers keys for minutes must not take the next news for these.
    const key = `ping#${feedId}#${toInstant(services.clock())}`;
    await services.queue.send([{ message: { kind: 'poll', feedId }, key, group: hostOf(feed) }]);
    return reply(202);
  }
  const content = services.digest(new TextDecoder('latin1').decode(call.body));
  const key = `push/${feedId}/${content}`;
  await services.blobs.put(key, call.body);
  const push = { key, contentType: call.header('content-type') };
  await services.queue.send([
    { message: { kind: 'poll', feedId, push }, key: `push#${feedId}#${content}`, group: hostOf(feed) },
  ]);
  return reply(202);
}

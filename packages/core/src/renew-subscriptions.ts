import type { FeedHub } from './feed.ts';
import type { FeedId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys, lists } from './keys.ts';
import { knownFeeds } from './known-feed.ts';
import type { Services } from './services.ts';
import { parseItem, type Stored } from './stored.ts';
import { Subscription } from './subscription.ts';
import type { WebSub } from './websub.ts';

type Needs = Pick<Services, 'configuration' | 'table' | 'digest' | 'clock' | 'websub'>;

/** The lease that is asked for; the hub decides. */
const LEASE_SECONDS = 10 * 86_400;
const HOUR_MS = 3_600_000;
/** At most so many hubs are asked in one tick: the next tick goes on. */
const AT_ONCE = 25;
/** A hub that does not answer a wish to end is left alone after so many requests. */
const LAST_ATTEMPT = 5;

/**
 * Asks the hubs whose turn it is: for feeds that name one and are not subscribed there yet, for leases that run out,
 * and to stop for feeds that are no longer followed or have another hub now. Does nothing where there is no callback.
 */
export async function renewSubscriptions(services: Needs): Promise<void> {
  const { websub, clock } = services;
  if (!websub) return;
  const now = toInstant(clock());
  const wanted = new Map<FeedId, FeedHub>();
  for (const { id, state } of await knownFeeds(services)) {
    if (state?.hub && !state.gone) wanted.set(id, state.hub);
  }
  const stored = await loadSubscriptions(services);
  const due = [...stored.values()]
    .map((one) => ({ ...one, value: wish(one.value, wanted.get(one.value.feedId)) }))
    .filter(({ value }) => value.nextAsk <= now);
  const begun = [...wanted]
    .filter(([feedId]) => !stored.has(feedId))
    .map(([feedId, hub]) => ({ value: begin(websub, feedId, hub, now), revision: null }));
  await Promise.all([...due, ...begun].slice(0, AT_ONCE).map((one) => ask(services, websub, one)));
}

function begin(websub: WebSub, feedId: FeedId, { hub, topic }: FeedHub, now: string): Subscription {
  const fresh = { secret: websub.newSecret(), key: websub.newSecret(), why: null, leaseUntil: null };
  return { feedId, hub, topic, ...fresh, state: 'asked', nextAsk: now, attempts: 0 };
}

/** The subscription as it should become: one that nobody wants any more, or not there, ends. */
function wish(one: Subscription, hub: FeedHub | undefined): Subscription {
  if (one.state === 'ending' || (hub?.hub === one.hub && hub.topic === one.topic)) return one;
  return { ...one, state: 'ending', attempts: 0, nextAsk: toInstant(new Date(0)) };
}

async function ask(
  { table, clock }: Needs,
  websub: WebSub,
  { value, revision }: { readonly value: Subscription; readonly revision: number | null },
): Promise<void> {
  const isEnding = value.state === 'ending';
  if (isEnding && (value.attempts >= LAST_ATTEMPT || value.leaseUntil === null)) {
    await table.delete(keys.subscription(value.feedId));
    return;
  }
  const attempts = value.attempts + 1;
  const pause = Math.min(24, 2 ** (attempts - 1)) * HOUR_MS;
  const asking = { ...value, attempts, nextAsk: toInstant(new Date(clock().getTime() + pause)) };
  // Before the hub is asked: it may ask back before it answers.
  const item = items.subscription(asking);
  const isMine = await (revision === null ? table.putIfAbsent(item) : table.replace(item, revision));
  if (!isMine) return;
  const { hub, topic, secret, feedId, key } = value;
  const answer = await websub.ask({
    hub,
    topic,
    secret,
    mode: isEnding ? 'unsubscribe' : 'subscribe',
    callback: `${websub.callback.replace(/\/+$/, '')}/${feedId}?key=${key}`,
    leaseSeconds: LEASE_SECONDS,
  });
  if (answer.kind === 'accepted') return;
  // Where the hub has asked back meanwhile, that counts and not this answer.
  await table.replace(items.subscription({ ...asking, why: answer.why }), (revision ?? 0) + 1);
}

async function loadSubscriptions({ table }: Needs): Promise<Map<FeedId, Stored<Subscription>>> {
  const found = new Map<FeedId, Stored<Subscription>>();
  let cursor: string | undefined;
  do {
    const page = await table.list(lists.subscriptions, cursor === undefined ? {} : { cursor });
    for (const item of page.items) {
      const value = parseItem(item, Subscription);
      found.set(value.feedId, { value, revision: item.revision });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

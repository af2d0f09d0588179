import { z } from 'zod';
import { FeedId } from './id.ts';
import { Instant } from './instant.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { load, loadAll } from './stored.ts';

/** How claimwire stands with the hub of a feed. */
export const Subscription = z.object({
  feedId: FeedId,
  hub: z.string(),
  topic: z.string(),
  /** Signs what the hub pushes. */
  secret: z.string(),
  /** Stands in the callback's address, so that nobody but the hub knows it. */
  key: z.string(),
  /** `asked`: the hub has not asked back yet. `refused`: it does not want to. `ending`: it is asked to stop. */
  state: z.enum(['asked', 'active', 'refused', 'ending']),
  /** What the hub last answered that was no agreement; null when all is well. */
  why: z.string().nullable(),
  leaseUntil: Instant.nullable(),
  /** When to ask next: to renew, or to try again. */
  nextAsk: Instant,
  /** Requests since the hub last agreed. */
  attempts: z.int().min(0),
});
export type Subscription = z.infer<typeof Subscription>;

/** Whether a hub pushes what is new in a feed now. */
export async function isPushed(
  { table, websub, clock }: Pick<Services, 'table' | 'websub' | 'clock'>,
  feedId: FeedId,
): Promise<boolean> {
  if (!websub) return false;
  const stored = await load(table, keys.subscription(feedId), Subscription);
  const until = stored?.value.state === 'active' ? stored.value.leaseUntil : null;
  return until !== null && Date.parse(until) > clock().getTime();
}

/** How claimwire stands with the hubs of these feeds; feeds without a hub are left out. */
export async function subscriptionsOf(
  { table }: Pick<Services, 'table'>,
  ids: readonly FeedId[],
): Promise<ReadonlyMap<FeedId, Subscription>> {
  const found = await loadAll(table, ids.map(keys.subscription), Subscription);
  return new Map(found.map((one) => [one.feedId, one]));
}

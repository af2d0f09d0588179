import { askForDueFeeds, knownFeeds, renewSubscriptions, sendDueDigests, wakeToWatch } from '@claimwire/core';
import type { Telemetry } from '@claimwire/lambda-runtime';

type Services = Parameters<typeof askForDueFeeds>[0] &
  Parameters<typeof sendDueDigests>[0] &
  Parameters<typeof renewSubscriptions>[0];

const DAY_MS = 86_400_000;

/** What is to be done each minute: asks for the feeds that are due, and sees to what else waits for its time. */
export async function tick(services: Services, telemetry: Pick<Telemetry, 'info' | 'count'>): Promise<void> {
  const asked = await askForDueFeeds(services, { all: false });
  if (asked.length > 0) {
    telemetry.count('FeedsAsked', asked.length);
    telemetry.info('asked for feeds', { feeds: asked.length });
  }
  const digests = await sendDueDigests(services);
  if (digests > 0) telemetry.info('digests made', { digests });
  await renewSubscriptions(services);
  await wakeToWatch(services);
  // Once an hour: it reads the state of every feed, and a day is long.
  if (services.clock().getUTCMinutes() === 0) {
    telemetry.count('FeedsFailingForADay', await countFailing(services));
  }
}

async function countFailing(services: Services): Promise<number> {
  const yesterday = new Date(services.clock().getTime() - DAY_MS).toISOString();
  const feeds = await knownFeeds(services);
  return feeds.filter(({ state }) => (state?.failingSince ?? yesterday) < yesterday).length;
}

import { askForDueFeeds, renewSubscriptions, sendDueDigests } from '@claimwire/core';
import { drain } from './drain.ts';
import type { Work } from './start-work.ts';

/** Which feeds a round polls. `none`: the articles that are here already, and no network. */
export type RoundFeeds = 'due' | 'all' | 'none';

/**
 * One round: asks for the feeds, polls all of them, and only then analyses, in order of publication, whatever feed an
 * article came from. What is to be delivered is on the queue then, due digests among it.
 */
export async function runRound(draining: Work['draining'], feeds: RoundFeeds): Promise<void> {
  if (feeds !== 'none') {
    await askForDueFeeds(draining.services, { all: feeds === 'all' });
    await drain(draining, 'poll');
    // After the polls: they may have met a hub.
    await renewSubscriptions(draining.services);
  }
  await drain(draining, 'analyse');
  await sendDueDigests(draining.services);
}

import { Configuration, knownFeeds, nextDigest } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { writeAlertFeeds } from '../terminal/alert-feed.ts';
import { amount } from '../terminal/amount.ts';
import { examples } from '../terminal/examples.ts';
import { type LocalServices, withServices } from '../with-services.ts';
import { finishWork } from '../worker/finish-work.ts';
import { keepDelivering } from '../worker/keep-delivering.ts';
import type { HubDoor } from '../worker/listen-for-hubs.ts';
import { openHubDoor } from '../worker/open-hub-door.ts';
import { runRound } from '../worker/run-round.ts';
import { startWork } from '../worker/start-work.ts';

/** Never busier than this, and never asleep for longer, so that a clock that is set does not stop it. */
const SHORTEST_MS = 1000;
const LONGEST_MS = 60_000;

const { callback, listen } = Configuration.shape.websub.unwrap().shape;
const Input = z.object({ callback, listen });

export const watchCommand = (app: App): Command =>
  new Command('watch')
    .description('Polls for good, each feed when it is due, and shows and delivers alerts until Ctrl-C.')
    .option('--callback <url>', 'public address that leads here, for hubs that push (else websub.callback)')
    .option('--listen <address:port>', 'where to listen for them (else websub.listen)')
    .addHelpText(
      'after',
      examples([
        ['claimwire watch', 'on a terminal'],
        ['claimwire watch --json >> alerts.jsonl', 'as a service; one JSON object an alert'],
        [
          'claimwire watch --callback https://me.example/websub --listen 127.0.0.1:8080',
          'behind a proxy, so that hubs can push what is new',
        ],
      ]),
    )
    .action(action(app, Input, watch));

/** Works until it is told to stop; then what is begun is finished and everything else waits for the next start. */
async function watch(session: Session, input: z.infer<typeof Input>): Promise<ExitCode> {
  const { output } = session;
  return withServices(session, async (services) => {
    const { feeds, watch: claims, websub } = services.configuration;
    if (feeds.length === 0) {
      output.problem('Cannot watch: no feeds are configured; add one with "claimwire feeds add URL"');
      return 2;
    }
    const hubs = await openHubDoor(session, services, {
      callback: input.callback ?? websub.callback,
      listen: input.listen ?? websub.listen,
    });
    if (hubs.kind === 'failed') {
      output.problem(hubs.why);
      return 2;
    }
    const door = hubs.kind === 'open' ? hubs.door : null;
    output.say(
      `Watching ${amount(feeds.length, 'feed')} and ${amount(claims.length, 'claim')} of your own. Ctrl-C stops.\n`,
    );
    if (door) output.say(`Listening for hubs at ${door.address}.\n`);
    try {
      return await work(session, hubs.services, door);
    } finally {
      await door?.close();
    }
  });
}

async function work(session: Session, services: LocalServices, door: HubDoor | null): Promise<ExitCode> {
  const { app, output } = session;
  const { draining, tally } = await startWork(session, services);
  const { stop } = draining;
  const deliveries = keepDelivering(draining, app.sleep);
  let published = 0;
  const ending = [stop, deliveries.failed];
  try {
    while (ending.every((signal) => !signal.aborted)) {
      // What a hub brings during the round ends the pause after it.
      const signals = door ? [...ending, door.knock()] : ending;
      await runRound(draining, 'due');
      await deliveries.wake();
      if (tally.alerts > published) await writeAlertFeeds(session, services);
      published = tally.alerts;
      const pause = await untilDue(services);
      output.progress(
        `waiting ${Math.round(pause / 1000)} s; ${tally.articles} articles, ${tally.alerts} alerts so far`,
      );
      await app.sleep(pause, AbortSignal.any(signals));
      door?.check();
    }
  } finally {
    await deliveries.end();
  }
  await finishWork(session, services, tally);
  return 0;
}

/** Milliseconds until a feed, an article or a digest is due. Deliveries look after themselves. */
async function untilDue(services: LocalServices): Promise<number> {
  const feeds = await knownFeeds(services);
  const polls = feeds
    .filter(({ state }) => !state?.gone)
    .map(({ state }) => Date.parse(state?.nextPoll ?? ''));
  const message = await services.queue.nextVisible(['poll', 'analyse']);
  const digest = await nextDigest(services);
  const due = Math.min(
    ...polls.filter((time) => !Number.isNaN(time)),
    message?.getTime() ?? Number.POSITIVE_INFINITY,
    digest?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, due - services.clock().getTime()));
}

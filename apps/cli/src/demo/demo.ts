import { articles, outlets } from '@claimwire/newsroom';
import type { App, ExitCode } from '../app.ts';
import type { Session } from '../session.ts';
import { assemble, type LocalServices } from '../with-services.ts';
import { deliverAll } from '../worker/deliver-all.ts';
import { runRound } from '../worker/run-round.ts';
import { startWork } from '../worker/start-work.ts';
import { hasFailures } from '../worker/tally.ts';
import { demoConfiguration } from './demo-configuration.ts';
import { demoFigures } from './demo-figures.ts';
import { showFigures } from './show-figures.ts';
import { type Stage, startStage } from './start-stage.ts';

/** Runs the demo. Exit code 0 only when every message arrived and was verified. */
export async function demo(session: Session, { keep }: { readonly keep: boolean }): Promise<ExitCode> {
  const started = performance.now();
  const stage = await startStage();
  try {
    return await perform(session, stage, { keep, started });
  } finally {
    await stage.close({ keep });
  }
}

async function perform(
  session: Session,
  stage: Stage,
  { keep, started }: { readonly keep: boolean; readonly started: number },
): Promise<ExitCode> {
  const { app, output } = session;
  let now = new Date(articles[0]?.published ?? 0);
  // The clock follows the newsroom, and nothing is left to chance: the same ids, times and order every time.
  const staged: App = {
    ...app,
    clock: () => now,
    random: () => 0.5,
    createReader: (options) => app.createReader({ ...options, pauses: false }),
  };
  const configuration = demoConfiguration(stage);
  const opened = await app.openStore(stage.folder, { mode: 'write', clock: staged.clock, survives: 'kill' });
  if (opened.kind !== 'open') {
    output.problem(opened.kind === 'failed' ? opened.why : `Cannot use the data folder "${stage.folder}"`);
    return 1;
  }
  try {
    // Receivers refuse a signature with an old time, so the channels keep the real clock.
    const channels = await app.createChannels(configuration, { clock: app.clock });
    const services: LocalServices = { ...(await assemble(staged, configuration, opened.store)), channels };
    const { draining, tally } = await startWork(session, services);
    output.say(
      `A newsroom of ${outlets.length} outlets and ${articles.length} articles, at ${stage.newsroom.url}\n`,
    );
    for (const { published, outlet, title } of articles) {
      if (draining.stop.aborted) break;
      now = new Date(published);
      stage.newsroom.setTime(now);
      const name = outlets.find(({ id }) => id === outlet)?.name ?? outlet;
      output.say(output.colors.dim(`${published.slice(0, 16).replace('T', ' ')}  ${name}: ${title}\n`));
      await runRound(draining, 'all');
      await deliverAll(draining, { until: now.getTime(), sleep: app.sleep });
    }
    const figures = await demoFigures(services, stage);
    const { expected, emails, webhooks } = figures.deliveries;
    const isWhole = emails === expected && webhooks === expected && expected > 0 && stage.hook.refused === 0;
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    showFigures(session, figures, seconds, keep ? stage.folder : undefined);
    if (!isWhole) {
      output.problem(
        `Cannot deliver everything: of ${expected} messages ${emails} came by e-mail and ${webhooks} by webhook`,
      );
    }
    return isWhole && !hasFailures(tally) && !draining.stop.aborted ? 0 : 1;
  } finally {
    opened.store.close();
  }
}

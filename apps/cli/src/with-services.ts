import type { Analysis, Configuration, Services } from '@claimwire/core';
import type { App, ExitCode } from './app.ts';
import { type Session, withConfiguration } from './session.ts';
import type { Store, WorkQueue } from './worker/store.ts';

/** Everything that the use cases need, over a queue that this process works off itself. */
export interface LocalServices extends Omit<Services, 'analysis'> {
  /** Loaded when first asked for: a round of polls that finds nothing new does without its language model. */
  readonly analysis: () => Promise<Analysis>;
  readonly queue: WorkQueue;
}

/** Runs with everything put together over the data folder, which is this process's alone meanwhile. */
export async function withServices(
  session: Session,
  work: (services: LocalServices) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { app, output, dataFolder } = session;
  // From here on a signal to stop is heard, however long it takes to get ready.
  app.stopSignal();
  return withConfiguration(session, async (configuration) => {
    const opened = await app.openStore(dataFolder, { mode: 'write', clock: app.clock });
    if (opened.kind !== 'open') {
      output.problem(opened.kind === 'failed' ? opened.why : `Cannot use the data folder "${dataFolder}"`);
      return 2;
    }
    try {
      return await work(await assemble(app, configuration, opened.store));
    } finally {
      opened.store.close();
    }
  });
}

/** Puts the services together. `app.clock` and `app.random` are theirs too. */
export async function assemble(app: App, configuration: Configuration, store: Store): Promise<LocalServices> {
  const { clock, random, digest } = app;
  const [reader, channels] = await Promise.all([
    app.createReader({ allowPrivate: configuration.network.allowPrivate, clock }),
    app.createChannels(configuration, { clock }),
  ]);
  let loading: Promise<Analysis> | undefined;
  return {
    configuration,
    table: store.table,
    blobs: store.blobs,
    queue: store.queue,
    reader,
    analysis() {
      loading ??= app.createAnalysis(configuration);
      return loading;
    },
    channels,
    clock,
    random,
    digest,
  };
}

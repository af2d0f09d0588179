import type { DeadLetters, MessageQueue, Services } from '@claimwire/core';
import type { ExitCode } from '../app.ts';
import { type Session, withConfiguration } from '../session.ts';
import { withServices } from '../with-services.ts';

/** What a command needs that changes what is stored, here or on a stack, and leaves the work to a worker. */
export interface Desk extends Pick<Services, 'configuration' | 'table' | 'blobs' | 'clock' | 'digest'> {
  readonly queue: MessageQueue & DeadLetters;
}

/** Runs over the data folder, or over the deployed stack that was named. */
export async function withDesk(session: Session, work: (desk: Desk) => Promise<ExitCode>): Promise<ExitCode> {
  const { app, remote, output } = session;
  if (remote === undefined) return withServices(session, work);
  return withConfiguration(session, async (configuration) => {
    const opened = await remote();
    if (opened.kind === 'failed') {
      output.problem(opened.why);
      return 2;
    }
    const { table, blobs, queue } = opened.stack;
    return work({ configuration, table, blobs, queue, clock: app.clock, digest: app.digest });
  });
}

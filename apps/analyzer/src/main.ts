import { createSqsGiveBack } from '@claimwire/adapters-aws';
import { createAnalysis } from '@claimwire/analysis';
import { giveUp } from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';
import {
  AttemptsEnvironment,
  coldStart,
  handleBatch,
  once,
  openLambda,
  parseEnvironment,
  QueuesEnvironment,
  StoreEnvironment,
} from '@claimwire/lambda-runtime';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { analyse } from './analyse.ts';
import { watch } from './watch.ts';

const Environment = z.object({
  ...StoreEnvironment.shape,
  ...QueuesEnvironment.shape,
  ...AttemptsEnvironment.shape,
  ANALYSE_DEAD_URL: z.string().min(1),
});

const start = coldStart(async () => {
  const env = parseEnvironment(Environment, process.env);
  const { services, ...rest } = await openLambda({ env, sections: [] });
  const { configuration, clock } = services;
  const reader = createFeedReader({
    allowPrivate: configuration.network.allowPrivate,
    clock,
    version: packageJson.version,
  });
  const analysis = createAnalysis({ aliases: configuration.aliases });
  return { env, services: { ...services, reader, analysis }, ...rest };
});

/** Before the first article of this process, so that no article is missed by a claim that was deployed before it. */
const watchOnce = once(async () => {
  const { services, telemetry } = await start();
  await watch(services, telemetry);
});

/** Articles are not held up by a claim that cannot be tracked: it is told of, and tried again before the next batch. */
async function watchFirst(): Promise<void> {
  const { telemetry } = await start();
  try {
    await watchOnce();
  } catch (error) {
    telemetry.count('HandlingFailed');
    telemetry.error('cannot watch the claims of the configuration', error);
  }
}

/** Analyses what is on the queue, one article after the other: it is work for the processor, of which there is one. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { env, services, telemetry, sqs } = await start();
  await watchFirst();
  const { MAX_ATTEMPTS: maxAttempts } = env;
  return handleBatch(event, {
    handle: (message) => analyse(services, telemetry, message),
    giveUp: (message, why) => giveUp(services, message, why),
    giveBack: createSqsGiveBack({
      client: sqs,
      source: env.ANALYSE_QUEUE_URL,
      dead: env.ANALYSE_DEAD_URL,
      maxAttempts,
      clock: services.clock,
    }),
    maxAttempts,
    laneOf: () => 'the only one',
    telemetry,
  });
}

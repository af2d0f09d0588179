import { setFlagsFromString } from 'node:v8';
import { createSqsGiveBack } from '@claimwire/adapters-aws';
import { publishConfiguration } from '@claimwire/configuration';
import { giveUp } from '@claimwire/core';
import { createFeedReader, createWebSub } from '@claimwire/feeds';
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
import { poll } from './poll.ts';
import { tick as runTick } from './tick.ts';

const Environment = z.object({
  ...StoreEnvironment.shape,
  ...QueuesEnvironment.shape,
  WEBSUB_CALLBACK: z.string().min(1),
});
const PollEnvironment = z.object({ ...AttemptsEnvironment.shape, POLL_DEAD_URL: z.string().min(1) });

// Bodies live for a moment: let a thousand of them go early instead of making room for all of them (a third less memory).
setFlagsFromString('--semi-space-growth-factor=1');

const start = coldStart(async () => {
  const env = parseEnvironment(Environment, process.env);
  const { services, ...rest } = await openLambda({ env, sections: ['feeds'] });
  const { configuration, clock } = services;
  const line = { allowPrivate: configuration.network.allowPrivate, version: packageJson.version };
  const callback = configuration.websub?.callback ?? env.WEBSUB_CALLBACK;
  const [reader, websub] = [createFeedReader({ ...line, clock }), createWebSub({ ...line, callback })];
  return { env, services: { ...services, reader, websub }, ...rest };
});

/** Polls what is on the queue. Feeds of one host are in one group, and one is fetched after the other. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { env, services, telemetry, sqs } = await start();
  const { POLL_DEAD_URL, MAX_ATTEMPTS: maxAttempts } = parseEnvironment(PollEnvironment, process.env);
  return handleBatch(event, {
    handle: (message) => poll(services, telemetry, message),
    giveUp: (message, why) => giveUp(services, message, why),
    giveBack: createSqsGiveBack({
      client: sqs,
      source: env.POLL_QUEUE_URL,
      dead: POLL_DEAD_URL,
      maxAttempts,
      clock: services.clock,
    }),
    maxAttempts,
    laneOf: ({ attributes, messageId }) => attributes.MessageGroupId ?? messageId,
    telemetry,
  });
}

const publish = once(async () => {
  const { services, configurationText } = await start();
  await publishConfiguration(services, configurationText);
});

/** Called each minute. That the configuration is known is seen to once in the life of a process, and a deploy ends it. */
export async function tick(): Promise<void> {
  const { services, telemetry } = await start();
  try {
    await runTick(services, telemetry);
    await publish();
  } finally {
    telemetry.flush();
  }
}

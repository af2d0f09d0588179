import {
  createSesClient,
  createSesTransport,
  createSnsClient,
  createSnsTopic,
  createSqsGiveBack,
} from '@claimwire/adapters-aws';
import { createChannels } from '@claimwire/alerts';
import {
  AttemptsEnvironment,
  coldStart,
  handleBatch,
  openLambda,
  parseEnvironment,
  QueuesEnvironment,
  StoreEnvironment,
} from '@claimwire/lambda-runtime';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import { deliver } from './deliver.ts';

const Environment = z.object({
  ...StoreEnvironment.shape,
  ...QueuesEnvironment.shape,
  ...AttemptsEnvironment.shape,
  NOTIFY_DEAD_URL: z.string().min(1),
  TOPIC_ARN: z.string().min(1).optional(),
});

const start = coldStart(async () => {
  const env = parseEnvironment(Environment, process.env);
  const { services, ...rest } = await openLambda({ env, sections: ['channels'] });
  const topicArn = env.TOPIC_ARN;
  const channels = createChannels(services.configuration, {
    clock: services.clock,
    mailTransport: createSesTransport({ client: createSesClient() }),
    ...(topicArn !== undefined && { topic: createSnsTopic({ client: createSnsClient(), topicArn }) }),
  });
  return { env, services: { ...services, channels }, ...rest };
});

/** Delivers what is on the queue, all of a batch at once: it is work for the other side. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { env, services, telemetry, sqs } = await start();
  const { MAX_ATTEMPTS: maxAttempts } = env;
  return handleBatch(event, {
    handle: (message) => deliver(services, telemetry, message),
    // Its delivery says how it stands.
    giveUp: async () => undefined,
    giveBack: createSqsGiveBack({
      client: sqs,
      source: env.NOTIFY_QUEUE_URL,
      dead: env.NOTIFY_DEAD_URL,
      maxAttempts,
      clock: services.clock,
    }),
    maxAttempts,
    laneOf: ({ messageId }) => messageId,
    telemetry,
  });
}

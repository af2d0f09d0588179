import {
  createSecretReader,
  createSecretsManagerClient,
  createSqsDeadLetters,
  createSsmClient,
} from '@claimwire/adapters-aws';
import { deadLettersOf } from '@claimwire/core';
import { createWebSub } from '@claimwire/feeds';
import {
  coldStart,
  correlate,
  once,
  openLambda,
  parseEnvironment,
  QueuesEnvironment,
  StoreEnvironment,
} from '@claimwire/lambda-runtime';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { createApi } from './create-api.ts';
import { toRequest, toResult } from './http-event.ts';
import { createTokenCheck } from './token-check.ts';

const Url = z.string().min(1);

const Environment = z.object({
  ...StoreEnvironment.shape,
  ...QueuesEnvironment.shape,
  POLL_DEAD_URL: Url,
  ANALYSE_DEAD_URL: Url,
  NOTIFY_DEAD_URL: Url,
  API_TOKEN_SECRET_ARN: z.string().min(1),
  WEBSUB_CALLBACK: Url,
});

const start = coldStart(async () => {
  const env = parseEnvironment(Environment, process.env);
  const { services, telemetry, sqs, mask } = await openLambda({ env, sections: ['feeds'] });
  const { aliases, network, websub } = services.configuration;
  const secrets = { secretsManager: createSecretsManagerClient(), ssm: createSsmClient() };
  const deadLetters = createSqsDeadLetters({
    client: sqs,
    queues: [
      { source: env.POLL_QUEUE_URL, dead: env.POLL_DEAD_URL },
      { source: env.ANALYSE_QUEUE_URL, dead: env.ANALYSE_DEAD_URL },
      { source: env.NOTIFY_QUEUE_URL, dead: env.NOTIFY_DEAD_URL },
    ],
  });
  const api = createApi({
    ...services,
    analysis: once(async () => {
      const { createAnalysis } = await import('@claimwire/analysis');
      return createAnalysis({ aliases });
    }),
    deadLetters: deadLettersOf({ ...services, deadLetters }),
    isToken: createTokenCheck({
      // A new reader each time, since a reader remembers.
      readToken: () => createSecretReader(secrets)(`secretsmanager:${env.API_TOKEN_SECRET_ARN}`),
      clock: services.clock,
    }),
    websub: createWebSub({
      callback: websub?.callback ?? env.WEBSUB_CALLBACK,
      allowPrivate: network.allowPrivate,
      version: packageJson.version,
    }),
    telemetry,
    mask,
  });
  return { api, telemetry };
});

/** Answers one call of the HTTP API (payload version 2.0). */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { api, telemetry } = await start();
  try {
    return await correlate(event.requestContext.requestId, async () =>
      toResult(await api.fetch(toRequest(event))),
    );
  } finally {
    telemetry.flush();
  }
}

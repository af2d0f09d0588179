import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  createDynamoClient,
  createDynamoTable,
  createS3Blobs,
  createS3Client,
  createSecretReader,
  createSecretsManagerClient,
  createSqsClient,
  createSqsQueue,
  createSsmClient,
} from '@claimwire/adapters-aws';
import { createMasking, resolveConfiguration } from '@claimwire/configuration';
import type { Services } from '@claimwire/core';
import type { z } from 'zod';
import { correlatedQueue } from './correlation.ts';
import { createTelemetry } from './create-telemetry.ts';
import type { QueuesEnvironment, StoreEnvironment } from './parse-environment.ts';
import type { Telemetry } from './telemetry.ts';

/** What every Lambda works with. */
export interface OpenLambda {
  readonly services: Pick<
    Services,
    'configuration' | 'table' | 'blobs' | 'queue' | 'clock' | 'random' | 'digest'
  >;
  readonly telemetry: Telemetry;
  readonly sqs: ReturnType<typeof createSqsClient>;
  /** The configuration as the user wrote it: without secrets. */
  readonly configurationText: string;
  /** Takes the secrets of the configuration out of a text. */
  readonly mask: (text: string) => string;
}

export interface LambdaOptions {
  readonly env: z.infer<typeof StoreEnvironment> & z.infer<typeof QueuesEnvironment>;
  /** Top keys of the configuration whose secrets this Lambda needs; it has no right to read others. */
  readonly sections: readonly ('feeds' | 'channels')[];
}

/** Puts together what every Lambda works with: the store, the queues, the shipped configuration, logs and metrics. */
export async function openLambda({ env, sections }: LambdaOptions): Promise<OpenLambda> {
  const { hide, mask } = createMasking();
  const readSecret = createSecretReader({
    secretsManager: createSecretsManagerClient(),
    ssm: createSsmClient(),
  });
  const text = await readFile(env.CONFIG_PATH, 'utf8');
  const { configuration, secrets } = await resolveConfiguration(text, env.CONFIG_PATH, sections, readSecret);
  hide(secrets);
  const sqs = createSqsClient();
  const clock = () => new Date();
  const queue = createSqsQueue({
    client: sqs,
    queues: { poll: env.POLL_QUEUE_URL, analyse: env.ANALYSE_QUEUE_URL, notify: env.NOTIFY_QUEUE_URL },
  });
  return {
    services: {
      configuration,
      table: createDynamoTable({
        client: createDynamoClient(),
        tableName: env.TABLE_NAME,
        indexName: env.TABLE_INDEX,
        clock,
      }),
      blobs: createS3Blobs({ client: createS3Client(), bucketName: env.BUCKET_NAME }),
      queue: correlatedQueue(queue, randomUUID),
      clock,
      random: Math.random,
      // The same as the command line's: ids must be the same wherever they are made.
      digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
    },
    telemetry: createTelemetry({ mask }),
    sqs,
    configurationText: text,
    mask,
  };
}

import type { AddressInfo } from 'node:net';
import { CreateBucketCommand, HeadObjectCommand, NotFound, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { emulated } from './emulated.ts';

interface QueuePair {
  readonly source: string;
  readonly dead: string;
}

export interface Fauxqs {
  readonly port: number;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  createBucket(name: string): Promise<void>;
  /** A queue, standard or FIFO, and the one that its dead letters go to. */
  createQueues(name: string, options: { fifo: boolean; maxReceiveCount: number }): Promise<QueuePair>;
  close(): Promise<void>;
}

/** SQS and S3 in this process, on loopback. */
export async function startFauxqs(): Promise<Fauxqs> {
  const app = buildApp({ logger: false });
  // The emulator does not know conditional puts, which S3 has since 2024.
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'PUT' || request.headers['if-none-match'] !== '*') return;
    const [bucket = '', ...key] = decodeURIComponent(
      new URL(request.url, 'http://any').pathname.slice(1),
    ).split('/');
    if (!(await isThere(s3, bucket, key.join('/')))) return;
    await reply.code(412).type('application/xml').send('<Error><Code>PreconditionFailed</Code></Error>');
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const s3 = new S3Client({ ...emulated(port), forcePathStyle: true });
  const sqs = new SQSClient(emulated(port));

  const createQueue = async (name: string, attributes: Record<string, string>) => {
    const { QueueUrl = '' } = await sqs.send(
      new CreateQueueCommand({ QueueName: name, Attributes: attributes }),
    );
    return QueueUrl;
  };
  return {
    port,
    s3,
    sqs,
    async createBucket(name) {
      await s3.send(new CreateBucketCommand({ Bucket: name }));
    },
    async createQueues(name, { fifo, maxReceiveCount }) {
      const end = fifo ? '.fifo' : '';
      const type: Record<string, string> = fifo ? { FifoQueue: 'true' } : {};
      const dead = await createQueue(`${name}-dead${end}`, type);
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['QueueArn'] }),
      );
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount });
      return { source: await createQueue(`${name}${end}`, { ...type, RedrivePolicy }), dead };
    },
    async close() {
      s3.destroy();
      sqs.destroy();
      await app.close();
    },
  };
}

async function isThere(s3: S3Client, bucket: string, key: string): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { MOST_REQUESTS } from './most-requests.ts';

/** Where to reach AWS. What is left out, the SDK takes from the environment and the shared configuration, `AWS_ENDPOINT_URL` included. */
export interface Reach {
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
}

/**
 * What all clients share. Throttling, 5xx answers and broken connections are tried again by the SDK with exponential
 * backoff and jitter (retry mode "standard"); what fails after that goes back to the queue.
 */
function settings(reach: Reach, { attempts, seconds }: { attempts: number; seconds: number }) {
  return {
    ...(reach.region === undefined ? {} : { region: reach.region }),
    ...(reach.profile === undefined ? {} : { profile: reach.profile }),
    retryMode: 'standard' as const,
    maxAttempts: attempts,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 3000,
      requestTimeout: seconds * 1000,
      // Without this the SDK only warns and waits on.
      throwOnRequestTimeout: true,
      httpsAgent: { keepAlive: true, maxSockets: MOST_REQUESTS },
      httpAgent: { keepAlive: true, maxSockets: MOST_REQUESTS },
    }),
  };
}

/** A request to DynamoDB takes milliseconds; one that takes 5 s is lost. On-demand tables throttle while they grow, so it asks often. */
export const createDynamoClient = (reach: Reach = {}): DynamoDBClient =>
  new DynamoDBClient(settings(reach, { attempts: 10, seconds: 5 }));

export const createS3Client = (reach: Reach = {}): S3Client =>
  new S3Client(settings(reach, { attempts: 5, seconds: 30 }));

/** Long polling waits up to 20 s by itself. */
export const createSqsClient = (reach: Reach = {}): SQSClient =>
  new SQSClient(settings(reach, { attempts: 5, seconds: 30 }));

/** Few attempts: a delivery that fails goes back to its queue, which tries for hours. */
export const createSesClient = (reach: Reach = {}): SESv2Client =>
  new SESv2Client(settings(reach, { attempts: 2, seconds: 20 }));

/** Few attempts, for the reason that SES has few. */
export const createSnsClient = (reach: Reach = {}): SNSClient =>
  new SNSClient(settings(reach, { attempts: 2, seconds: 20 }));

export const createSecretsManagerClient = (reach: Reach = {}): SecretsManagerClient =>
  new SecretsManagerClient(settings(reach, { attempts: 5, seconds: 10 }));

export const createSsmClient = (reach: Reach = {}): SSMClient =>
  new SSMClient(settings(reach, { attempts: 5, seconds: 10 }));

export const createCloudFormationClient = (reach: Reach = {}): CloudFormationClient =>
  new CloudFormationClient(settings(reach, { attempts: 5, seconds: 20 }));

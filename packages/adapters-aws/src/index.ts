export {
  createCloudFormationClient,
  createDynamoClient,
  createS3Client,
  createSecretsManagerClient,
  createSesClient,
  createSnsClient,
  createSqsClient,
  createSsmClient,
  type Reach,
} from './clients.ts';
export { createDynamoTable, type DynamoTableOptions } from './dynamo-table.ts';
export { readQueueBody } from './queue-body.ts';
export { createS3Blobs, type S3BlobsOptions } from './s3-blobs.ts';
export { createSecretReader, type SecretReader } from './secret-reader.ts';
export { createSesTransport } from './ses-transport.ts';
export { createSnsTopic } from './sns-topic.ts';
export { createSqsDeadLetters, type SqsDeadLettersOptions } from './sqs-dead-letters.ts';
export { createSqsGiveBack, type GiveBack, type QueueRecord } from './sqs-give-back.ts';
export { createSqsQueue, type QueueUrls } from './sqs-queue.ts';
export { readStackOutputs } from './stack-outputs.ts';

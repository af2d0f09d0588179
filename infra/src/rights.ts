import type { CloudReference } from '@claimwire/configuration';
import { Stack, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { z } from 'zod';
import type { PipelineFunction } from './constructs/pipeline-function.ts';
import { LIST_INDEX } from './constructs/storage.ts';
import { secretArns } from './secret-arns.ts';

/** Lets a function read items by key and by partition. */
export function readTable(fn: PipelineFunction, table: ITable): void {
  fn.allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [table.tableArn]);
}

/** Lets a function read the lists of the index. */
export function readLists(fn: PipelineFunction, table: ITable): void {
  fn.allow(['dynamodb:Query'], [`${table.tableArn}/index/${LIST_INDEX}`]);
}

/** Lets a function put items: what it may overwrite, the conditions of the adapter decide. */
export function writeTable(fn: PipelineFunction, table: ITable): void {
  fn.allow(['dynamodb:PutItem'], [table.tableArn]);
}

/** Folders of the bucket. */
export type Folder = 'raw' | 'text' | 'push';

/** Lets a function do this to the objects of some folders, and learn that one is absent. */
export function useObjects(
  fn: PipelineFunction,
  bucket: IBucket,
  action: 's3:GetObject' | 's3:PutObject',
  folders: readonly Folder[],
): void {
  for (const folder of folders) {
    // Objects are named by what they hold, which nobody knows beforehand: a folder is the least that S3 can be told.
    fn.allow([action], [bucket.arnForObjects(`${folder}/*`)]);
    Validations.of(fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${nameElsewhere(bucket)}/${folder}/*]`,
      reason: 'The names of objects are digests of what they hold; the right ends at the folder.',
    });
  }
  // Without it S3 answers "access denied" for an object that is absent.
  if (action === 's3:GetObject') fn.allow(['s3:ListBucket'], [bucket.bucketArn]);
}

/** How another stack calls the ARN of a bucket: by the name under which the bucket's own stack exports it. */
function nameElsewhere(bucket: IBucket): string {
  const stack = Stack.of(bucket);
  return Imported.parse(stack.resolve(stack.exportValue(bucket.bucketArn)))['Fn::ImportValue'];
}

const Imported = z.object({ 'Fn::ImportValue': z.string() });

/** Lets a function send to these queues. */
export function send(fn: PipelineFunction, queues: readonly IQueue[]): void {
  fn.allow(
    ['sqs:SendMessage'],
    queues.map(({ queueArn }) => queueArn),
  );
}

/** Lets a function delete items: what is done with, and what the user no longer watches. */
export function deleteItems(fn: PipelineFunction, table: ITable): void {
  fn.allow(['dynamodb:DeleteItem'], [table.tableArn]);
}

/**
 * Lets a function look at dead letters, hide them, and take away what it has sent again. How often one was tried that
 * the service gave up by itself, the queue says that it came from.
 */
export function workThroughDeadLetters(
  fn: PipelineFunction,
  queues: readonly { readonly queue: IQueue; readonly dead: IQueue }[],
): void {
  fn.allow(
    ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'],
    queues.map(({ dead }) => dead.queueArn),
  );
  fn.allow(
    ['sqs:GetQueueAttributes'],
    queues.map(({ queue }) => queue.queueArn),
  );
}

/** Lets a function read the secrets that these sections of the configuration name, and no other. */
export function readSecrets(
  fn: PipelineFunction,
  references: readonly CloudReference[],
  sections: readonly string[],
): void {
  const { secrets, parameters } = secretArns(Stack.of(fn), references, sections);
  fn.allow(['secretsmanager:GetSecretValue'], secrets);
  fn.allow(['ssm:GetParameter'], parameters);
}

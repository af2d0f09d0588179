import { Stack } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Functions } from './constructs/functions.ts';
import type { Queues } from './constructs/queues.ts';
import type { Storage } from './constructs/storage.ts';
import type { Deployment } from './deployment.ts';
import { mailIdentityArns, sesAddresses } from './mail-identities.ts';
import {
  deleteItems,
  readLists,
  readSecrets,
  readTable,
  send,
  useObjects,
  workThroughDeadLetters,
  writeTable,
} from './rights.ts';

export interface RightsProps {
  readonly deployment: Deployment;
  readonly storage: Storage;
  readonly queues: Queues;
  readonly token: Secret;
  readonly topicArn: string | undefined;
}

/** Who may do what. A function is allowed nothing that does not stand here, but to take messages off its own queue. */
export function grantRights(functions: Functions, props: RightsProps): void {
  const { deployment, queues, token, topicArn } = props;
  const { table, bucket } = props.storage;
  const { tick, poller, analyzer, notifier, api } = functions;
  const { poll, analyse, notify } = queues;
  for (const fn of functions.all) {
    readTable(fn, table);
    writeTable(fn, table);
  }
  for (const fn of [tick, api]) readLists(fn, table);

  // Hubs and digests that are done with, wishes that no longer stand, notifications that a channel waited for.
  for (const fn of [tick, analyzer, notifier, api]) deleteItems(fn, table);

  send(tick, [poll.queue, analyse.queue, notify.queue]);
  readSecrets(tick, deployment.references, ['feeds']);

  useObjects(poller, bucket, 's3:PutObject', ['raw']);
  useObjects(poller, bucket, 's3:GetObject', ['raw', 'push']);
  send(poller, [analyse.queue, notify.queue, poll.dead]);
  readSecrets(poller, deployment.references, ['feeds']);

  useObjects(analyzer, bucket, 's3:GetObject', ['raw', 'text']);
  useObjects(analyzer, bucket, 's3:PutObject', ['text']);
  send(analyzer, [notify.queue, analyse.dead]);

  send(notifier, [notify.queue, notify.dead]);
  readSecrets(notifier, deployment.references, ['channels']);
  const addresses = sesAddresses(deployment.configuration);
  notifier.allow(['ses:SendEmail', 'ses:SendRawEmail'], mailIdentityArns(Stack.of(notifier), addresses));
  if (topicArn !== undefined) notifier.allow(['sns:Publish'], [topicArn]);

  useObjects(api, bucket, 's3:GetObject', ['raw', 'text']);
  useObjects(api, bucket, 's3:PutObject', ['push']);
  send(api, [poll.queue, analyse.queue, notify.queue]);
  workThroughDeadLetters(api, [poll, analyse, notify]);
  api.allow(['secretsmanager:GetSecretValue'], [token.secretArn]);
  readSecrets(api, deployment.references, ['feeds']);
}

import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlertTopic, topicAddresses } from './constructs/alert-topic.ts';
import { Api } from './constructs/api.ts';
import { ConsoleSite } from './constructs/console-site.ts';
import { EveryMinute } from './constructs/every-minute.ts';
import { Functions } from './constructs/functions.ts';
import { Operator } from './constructs/operator.ts';
import { Overview } from './constructs/overview.ts';
import { OwnMetrics } from './constructs/own-metrics.ts';
import { Queues } from './constructs/queues.ts';
import { Watch } from './constructs/watch.ts';
import type { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { grantRights } from './grant-rights.ts';

export interface ServiceStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly data: DataStack;
}

/** Everything that works and forgets: queues, functions, the way in, and what watches over them. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, data, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { configuration } = deployment;
    const { storage, token } = data;
    const operator = new Operator(this, 'Operator', { mailAddress: configuration.operator });
    const queues = new Queues(this, 'Queues', { operator });
    const site = new ConsoleSite(this, 'Console');
    const api = new Api(this, 'Api', { consoleUrl: site.url });
    const addresses = topicAddresses(configuration);
    const topicArn =
      addresses.length > 0 ? new AlertTopic(this, 'Alerts', { addresses }).topic.topicArn : undefined;
    const given = { deployment, storage, queues, token, topicArn };

    const functions = new Functions(this, 'Functions', { ...given, apiUrl: api.url });
    grantRights(functions, given);
    functions.poller.workOn(queues.poll.queue, 1);
    functions.analyzer.workOn(queues.analyse.queue, 5);
    functions.notifier.workOn(queues.notify.queue, 5);
    new EveryMinute(this, 'EveryMinute', { lambda: functions.tick.lambda, dead: queues.deadTicks });
    api.answerWith(functions.api.lambda);

    const metrics = new OwnMetrics(deployment.name);
    new Watch(this, 'Watch', { operator, functions, metrics, configuration });
    new Overview(this, 'Overview', { operator, functions, queues, metrics });

    this.#tell({
      TableName: storage.table.tableName,
      BucketName: storage.bucket.bucketName,
      PollQueueUrl: queues.poll.queue.queueUrl,
      AnalyseQueueUrl: queues.analyse.queue.queueUrl,
      NotifyQueueUrl: queues.notify.queue.queueUrl,
      PollDeadUrl: queues.poll.dead.queueUrl,
      AnalyseDeadUrl: queues.analyse.dead.queueUrl,
      NotifyDeadUrl: queues.notify.dead.queueUrl,
      ApiUrl: api.url,
      ConsoleUrl: site.url,
      ConsoleBucketName: site.bucket.bucketName,
      TokenSecretArn: token.secretArn,
    });
  }

  /** What `claimwire --stack NAME` and scripts read of a deployed stack. */
  #tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

import { Duration } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import { ATTEMPTS, FUNCTIONS, type LambdaApp } from '../functions.ts';
import { PipelineFunction } from './pipeline-function.ts';
import type { Queues } from './queues.ts';
import { LIST_INDEX, type Storage } from './storage.ts';

export interface FunctionsProps {
  readonly deployment: Deployment;
  readonly storage: Storage;
  readonly queues: Queues;
  readonly token: Secret;
  /** Where the API stands, without a slash at its end. */
  readonly apiUrl: string;
  /** Absent where no channel needs it. */
  readonly topicArn: string | undefined;
}

/** The functions with what they are told; what they may do is said in `rights.ts`. */
export class Functions extends Construct {
  readonly tick: PipelineFunction;
  readonly poller: PipelineFunction;
  readonly analyzer: PipelineFunction;
  readonly notifier: PipelineFunction;
  readonly api: PipelineFunction;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const { storage, queues, deployment, topicArn } = props;
    const { poll, analyse, notify } = queues;
    const shared = {
      // Two claimwires in one account count apart.
      POWERTOOLS_METRICS_NAMESPACE: deployment.name,
      TABLE_NAME: storage.table.tableName,
      TABLE_INDEX: LIST_INDEX,
      BUCKET_NAME: storage.bucket.bucketName,
      POLL_QUEUE_URL: poll.queue.queueUrl,
      ANALYSE_QUEUE_URL: analyse.queue.queueUrl,
      NOTIFY_QUEUE_URL: notify.queue.queueUrl,
    };
    const add = (
      name: keyof typeof FUNCTIONS,
      app: LambdaApp,
      description: string,
      environment: Readonly<Record<string, string>>,
    ): PipelineFunction => {
      const { memoryMegabytes, seconds, concurrency } = FUNCTIONS[name];
      return new PipelineFunction(
        this,
        name.replace(/^./, (letter) => letter.toUpperCase()),
        {
          code: deployment.codeOf(app),
          entry: name === 'tick' ? 'tick' : 'handler',
          description: `claimwire: ${description}`,
          memoryMegabytes,
          timeout: Duration.seconds(seconds),
          concurrency,
          reserve: deployment.reserveConcurrency,
          environment: { ...shared, ...environment },
          ...(name === 'tick' && { dead: queues.deadTicks }),
        },
      );
    };
    const hubs = { WEBSUB_CALLBACK: `${props.apiUrl}/websub` };
    const given = (dead: Record<string, string>, attempts: number) => ({
      ...dead,
      MAX_ATTEMPTS: String(attempts),
    });
    const deadLetters = {
      POLL_DEAD_URL: poll.dead.queueUrl,
      ANALYSE_DEAD_URL: analyse.dead.queueUrl,
      NOTIFY_DEAD_URL: notify.dead.queueUrl,
    };
    const { POLL_DEAD_URL, ANALYSE_DEAD_URL, NOTIFY_DEAD_URL } = deadLetters;
    this.tick = add('tick', 'poller', 'asks each minute which feeds and digests are due', hubs);
    this.poller = add('poller', 'poller', 'fetches one feed and keeps what is new in it', {
      ...hubs,
      ...given({ POLL_DEAD_URL }, ATTEMPTS.poll),
    });
    this.analyzer = add('analyzer', 'analyzer', 'takes the claims out of articles and compares them', {
      ...given({ ANALYSE_DEAD_URL }, ATTEMPTS.analyse),
    });
    this.notifier = add('notifier', 'notifier', 'delivers alerts by the configured channels', {
      ...given({ NOTIFY_DEAD_URL }, ATTEMPTS.notify),
      ...(topicArn !== undefined && { TOPIC_ARN: topicArn }),
    });
    this.api = add('api', 'api', 'answers the console, scripts and hubs', {
      ...hubs,
      ...deadLetters,
      API_TOKEN_SECRET_ARN: props.token.secretArn,
    });
  }

  get all(): readonly PipelineFunction[] {
    return [this.tick, this.poller, this.analyzer, this.notifier, this.api];
  }
}

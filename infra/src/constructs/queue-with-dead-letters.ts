import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Operator } from './operator.ts';

export interface QueueWithDeadLettersProps {
  readonly operator: Operator;
  /** Messages of one group come in order and one at a time; a key sent again within five minutes is dropped. */
  readonly fifo?: boolean;
  /** Time-out of the function that works on the queue. A message is hidden six times as long, as AWS advises for event sources. */
  readonly handledWithin: Duration;
  /** How often a message is handed out before it is a dead letter. */
  readonly attempts: number;
  readonly late: { readonly after: Duration; readonly impact: string };
  readonly deadImpact: string;
}

const RETENTION = Duration.days(14);

/** A queue, the queue of what was given up, and the two alarms that a queue wants: dead letters, and work that waits. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly dead: Queue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    const { operator, late } = props;
    // Without a name CloudFormation ends that of a FIFO queue as it must end.
    const kind = {
      ...(props.fifo === true && { fifo: true }),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: RETENTION,
    };
    this.dead = new Queue(this, 'Dead', kind);
    this.queue = new Queue(this, 'Queue', {
      ...kind,
      visibilityTimeout: Duration.seconds(6 * props.handledWithin.toSeconds()),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: props.attempts },
    });
    deadLetterAlarm(this, operator, this.dead, props.deadImpact);
    operator.alarm(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        statistic: Stats.MAXIMUM,
        period: Duration.minutes(5),
      }),
      threshold: late.after.toSeconds(),
      impact: late.impact,
    });
  }
}

/** Tells the operator as long as something lies in a queue of dead letters. */
export function deadLetterAlarm(scope: Construct, operator: Operator, dead: Queue, impact: string): void {
  operator.alarm(scope, 'DeadLetters', {
    metric: dead.metricApproximateNumberOfMessagesVisible({
      statistic: Stats.MAXIMUM,
      period: Duration.minutes(5),
    }),
    threshold: 1,
    impact,
  });
}

import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ATTEMPTS, FUNCTIONS } from '../functions.ts';
import type { Operator } from './operator.ts';
import { deadLetterAlarm, QueueWithDeadLetters } from './queue-with-dead-letters.ts';

const seconds = (name: keyof typeof FUNCTIONS) => Duration.seconds(FUNCTIONS[name].seconds);

/** The queues between the stages, and where ticks go that nobody could handle. */
export class Queues extends Construct {
  readonly poll: QueueWithDeadLetters;
  readonly analyse: QueueWithDeadLetters;
  readonly notify: QueueWithDeadLetters;
  readonly deadTicks: Queue;

  constructor(scope: Construct, id: string, { operator }: { readonly operator: Operator }) {
    super(scope, id);
    this.poll = new QueueWithDeadLetters(this, 'Poll', {
      operator,
      // The feed's host is the group, so that no host is asked for two things at once.
      fifo: true,
      handledWithin: seconds('poller'),
      attempts: ATTEMPTS.poll,
      late: {
        after: Duration.hours(1),
        impact:
          'Feeds wait for more than an hour to be polled, so articles and alerts come late. The poller is too slow, fails, or one host answers slowly for many feeds.',
      },
      deadImpact:
        'Polling a feed failed for a reason that claimwire does not know, and was given up. The feed is asked again when it is next due; until then its articles are missing. See "claimwire dead-letters".',
    });
    this.analyse = new QueueWithDeadLetters(this, 'Analyse', {
      operator,
      handledWithin: seconds('analyzer'),
      attempts: ATTEMPTS.analyse,
      late: {
        after: Duration.minutes(30),
        impact:
          'Articles wait for more than half an hour to be analysed, so alerts come late. The analyzer fails, or more arrives than it can do.',
      },
      deadImpact:
        'Articles could not be analysed and were given up: what they contradict or confirm is not told. They are stored; "claimwire articles --failed" says why, "claimwire retry" tries again.',
    });
    this.notify = new QueueWithDeadLetters(this, 'Notify', {
      operator,
      handledWithin: seconds('notifier'),
      attempts: ATTEMPTS.notify,
      late: {
        after: Duration.hours(1),
        impact:
          'An alert has not reached a channel for more than an hour: its receiver refuses or does not answer, or the notifier fails. It is tried again for three days. See "claimwire alerts".',
      },
      deadImpact:
        'Alerts could not be delivered and were given up: their readers do not know of them. Mend the channel, then "claimwire dead-letters" sends them again.',
    });
    this.deadTicks = new Queue(this, 'DeadTicks', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(1),
    });
    Validations.of(this.deadTicks).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It holds the dead letters of the scheduler and of the function Tick, which are no queues.',
    });
    deadLetterAlarm(
      this,
      operator,
      this.deadTicks,
      'A tick failed, so for a minute no feed was asked for. One is harmless; if they go on, no feed is polled at all. Look at the log of the function Tick.',
    );
  }
}

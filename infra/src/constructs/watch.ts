import type { Configuration } from '@claimwire/core';
import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import type { Operator } from './operator.ts';
import type { OwnMetrics } from './own-metrics.ts';

export interface WatchProps {
  readonly operator: Operator;
  readonly functions: Functions;
  readonly metrics: OwnMetrics;
  readonly configuration: Pick<Configuration, 'feeds' | 'interval'>;
}

/** A feed is asked once a day however rarely it changes, with a tenth of jitter: silence for longer is no politeness. */
const LONGEST_PAUSE = Duration.hours(30);

/** A poll a minute and feed is the least pause; three times what was asked for, and some, is no jitter any more. */
const wildPolls = ({ feeds, interval }: WatchProps['configuration']): number =>
  60 + 3 * feeds.reduce((sum, feed) => sum + 3600 / (feed.interval ?? interval), 0);

/** The alarms on the functions and on what they count; those on queues stand beside the queues. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { operator, functions, metrics, configuration }: WatchProps) {
    super(scope, id);
    const { tick, poller, api } = functions;
    const hour = { period: Duration.hours(1), statistic: Stats.SUM };
    const fiveMinutes = { period: Duration.minutes(5), statistic: Stats.SUM };

    operator.alarm(this, 'Errors', {
      // Of the other functions, what fails is tried again and then a dead letter, and what waits meanwhile is late: each
      // has its alarm. Nobody tries a call of the API again.
      metric: api.lambda.metricErrors(fiveMinutes),
      threshold: 5,
      impact:
        'The API crashed or ran out of time several times in five minutes: the console, scripts and hubs get no answers. The log of the function Api says why.',
    });
    operator.alarm(this, 'Throttles', {
      // Of the whole account and region: with its own share reserved, claimwire is only throttled by what it reserved.
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', ...fiveMinutes }),
      threshold: 10,
      periods: 3,
      impact:
        'Lambda turns away runs of functions in this account and region: more wants to run at once than the quota or the reserved concurrency allows. Alerts come late until it is over.',
    });
    operator.alarm(this, 'TickSilent', {
      metric: tick.lambda.metricInvocations(fiveMinutes),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      periods: 3,
      silence: 'wrong',
      impact:
        'The tick has not run for a quarter of an hour, so no feed is asked for and no alert can come. Is the schedule there, and the function Tick?',
    });
    if (configuration.feeds.length === 0) return;
    operator.alarm(this, 'PollerSilent', {
      metric: poller.lambda.metricInvocations(hour),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      periods: silentHours(configuration),
      silence: 'wrong',
      impact:
        'No feed has been polled for longer than the feeds and their servers ask for, so no alert can come. Look at the logs of the functions Tick and Poller.',
    });
    operator.alarm(this, 'PollerWild', {
      metric: poller.lambda.metricInvocations(hour),
      threshold: Math.round(wildPolls(configuration)),
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      periods: 2,
      impact:
        'Feeds are polled far more often than the configuration asks: publishers may block claimwire, and it costs money. A hub that pushes without end does it, too.',
    });
    operator.alarm(this, 'FeedFailing', {
      metric: metrics.failingFeeds,
      threshold: 1,
      impact:
        'A feed has failed for a day or longer, so nothing that its publisher says is compared. "claimwire feeds list" says which and why; mend its address in claimwire.yaml or take it out.',
    });
  }
}

/** Hours without a poll that are too many; CloudWatch looks back over a week at most. */
function silentHours({ feeds, interval }: WatchProps['configuration']): number {
  const shortest = Math.min(...feeds.map((feed) => feed.interval ?? interval));
  const longest = Math.max(LONGEST_PAUSE.toSeconds(), 2 * shortest);
  return Math.min(7 * 24, Math.ceil(longest / 3600));
}

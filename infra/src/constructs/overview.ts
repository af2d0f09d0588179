import { Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import type { Operator } from './operator.ts';
import type { OwnMetrics } from './own-metrics.ts';
import type { Queues } from './queues.ts';

export interface OverviewProps {
  readonly operator: Operator;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly metrics: OwnMetrics;
}

const period = Duration.minutes(15);

/** One dashboard, read from top to bottom: is anything wrong, what was told, does it flow, how hard does it work. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { operator, functions, queues, metrics }: OverviewProps) {
    super(scope, id);
    const stages = { poll: queues.poll, analyse: queues.analyse, notify: queues.notify };
    const ofStages = (metric: (stage: (typeof stages)['poll'], label: string) => IMetric) =>
      Object.entries(stages).map(([label, stage]) => metric(stage, label));
    const lambdas = functions.all.map(({ lambda, node }) => ({ lambda, label: node.id }));

    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(1),
      widgets: [
        [
          new AlarmStatusWidget({
            title: 'Is anything wrong?',
            alarms: operator.alarms,
            width: 24,
            height: 4,
          }),
        ],
        [
          graph('What was told', [
            metrics.count('analyzer', 'AlertsRaised'),
            metrics.count('notifier', 'Delivered'),
            metrics.count('notifier', 'DeliveriesFailed'),
          ]),
          graph('What came in', [
            metrics.count('poller', 'FeedsPolled'),
            metrics.count('poller', 'FeedsFailed'),
            metrics.count('poller', 'ArticlesKept'),
            metrics.count('analyzer', 'ArticlesAnalysed'),
          ]),
        ],
        [
          graph(
            'Age of the oldest message, seconds',
            ofStages(({ queue }, label) =>
              queue.metricApproximateAgeOfOldestMessage({ label, period, statistic: Stats.MAXIMUM }),
            ),
          ),
          graph(
            'Dead letters',
            ofStages(({ dead }, label) =>
              dead.metricApproximateNumberOfMessagesVisible({ label, period, statistic: Stats.MAXIMUM }),
            ),
          ),
        ],
        [
          graph(
            'Runs',
            lambdas.map(({ lambda, label }) => lambda.metricInvocations({ label, period })),
          ),
          graph(
            'Crashes',
            lambdas.map(({ lambda, label }) => lambda.metricErrors({ label, period })),
          ),
          graph(
            'Longest run, milliseconds',
            lambdas.map(({ lambda, label }) =>
              lambda.metricDuration({ label, period, statistic: Stats.MAXIMUM }),
            ),
          ),
        ],
      ],
    });
  }
}

const graph = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 12, height: 6, leftYAxis: { min: 0 } });

import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

/** The figures that the functions count themselves, under the namespace of this claimwire. */
export class OwnMetrics {
  readonly namespace: string;

  constructor(namespace: string) {
    this.namespace = namespace;
  }

  /** Feeds whose last success is a day ago or longer. */
  get failingFeeds(): Metric {
    return new Metric({
      namespace: this.namespace,
      metricName: 'FeedsFailingForADay',
      dimensionsMap: { service: 'tick' },
      period: Duration.hours(1),
      statistic: Stats.MAXIMUM,
    });
  }

  /** How often something was done, for graphs. */
  count(service: string, metricName: string): Metric {
    return new Metric({
      namespace: this.namespace,
      metricName,
      dimensionsMap: { service },
      period: Duration.minutes(15),
      statistic: Stats.SUM,
    });
  }
}

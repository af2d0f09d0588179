import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { bareAddress } from '../bare-address.ts';

export interface OperatorProps {
  /** Who is told when something is wrong with claimwire itself; nobody is when it is undefined. */
  readonly mailAddress: string | undefined;
}

/** When to tell the operator, and why it matters. */
export interface AlarmProps {
  readonly metric: IMetric;
  /** One or two sentences: what this means for the readers of alerts, and where to look. The text of the e-mail. */
  readonly impact: string;
  readonly threshold: number;
  readonly comparison?: ComparisonOperator;
  /** Periods of the metric in a row; 1 by default. */
  readonly periods?: number;
  /** What silence means: nothing wrong (default), or that something has stopped. */
  readonly silence?: 'fine' | 'wrong';
}

/**
 * The person who runs claimwire, and the alarms that reach them.
 *
 * The topic is not encrypted with a key of AWS: CloudWatch cannot publish to one that is, and a key of one's own costs
 * more than all the rest that stands idle. It carries nothing but the names of alarms and the sentences in this folder.
 */
export class Operator extends Construct {
  readonly alarms: Alarm[] = [];
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, { mailAddress }: OperatorProps) {
    super(scope, id);
    this.#topic = new Topic(this, 'Topic', { enforceSSL: true });
    // The policy that demands TLS takes the place of the one that lets the account's alarms in.
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (mailAddress !== undefined) {
      this.#topic.addSubscription(new EmailSubscription(bareAddress(mailAddress)));
    }
    new CfnOutput(this, 'OperatorTopicArn', { value: this.#topic.topicArn }).overrideLogicalId(
      'OperatorTopicArn',
    );
  }

  /** Puts an alarm below `scope` that tells the operator. */
  alarm(scope: Construct, id: string, props: AlarmProps): Alarm {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      alarmDescription: props.impact,
      threshold: props.threshold,
      comparisonOperator: props.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.periods ?? 1,
      treatMissingData:
        props.silence === 'wrong' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    this.alarms.push(alarm);
    return alarm;
  }
}

import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface EveryMinuteProps {
  readonly lambda: IFunction;
  /** Where a tick goes that EventBridge could not hand over. */
  readonly dead: IQueue;
}

/**
 * Calls a function each minute. Written on the lowest level of the CDK, since the target class of the upper one lets the
 * scheduler call every version of the function.
 */
export class EveryMinute extends Construct {
  constructor(scope: Construct, id: string, { lambda, dead }: EveryMinuteProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        // Not a scheduler that somebody in another account points here.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    const allow = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    allow('lambda:InvokeFunction', lambda.functionArn);
    allow('sqs:SendMessage', dead.queueArn);
    const schedule = new CfnSchedule(this, 'Schedule', {
      description: 'claimwire: which feeds are due?',
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: dead.queueArn },
        // The next tick asks for all that this one missed.
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
    schedule.node.addDependency(role);
  }
}

import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS, RESERVED_CONCURRENCY } from './functions.ts';
import { FULL, resourcesOf, sampleStacks } from './testing/sample-stacks.ts';

const { data, service } = sampleStacks(FULL);

describe('what is kept', () => {
  test('stays when its stack is removed', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret']) {
      data.hasResource(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  test('lies in one table, paid by the request, with expiry, point-in-time recovery and one index of lists', () => {
    data.resourceCountIs('AWS::DynamoDB::Table', 1);
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'lists',
          KeySchema: [
            { AttributeName: 'list', KeyType: 'HASH' },
            { AttributeName: 'order', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
  });

  test('and in one versioned bucket that forgets old raw bodies', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ Prefix: 'raw/', ExpirationInDays: 180, Status: 'Enabled' }),
        ]),
      },
    });
  });
});

describe('what lies or travels', () => {
  test('in a bucket is private, encrypted, and reached by TLS only', () => {
    const buckets = [data, service].flatMap((template) => resourcesOf(template, 'AWS::S3::Bucket'));
    expect(buckets.length).toBe(2);
    for (const { Properties } of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption).toBeDefined();
    }
    for (const template of [data, service]) template.hasResourceProperties('AWS::S3::BucketPolicy', TLS_ONLY);
  });

  test('in a queue is encrypted, and reached by TLS only', () => {
    const queues = resourcesOf(service, 'AWS::SQS::Queue');
    const policies = resourcesOf(service, 'AWS::SQS::QueuePolicy');
    expect(queues.map(({ Properties }) => Properties.SqsManagedSseEnabled)).toEqual(Array(7).fill(true));
    expect(policies.length).toBe(queues.length);
    service.allResourcesProperties('AWS::SQS::QueuePolicy', TLS_ONLY);
    service.allResourcesProperties('AWS::SNS::TopicPolicy', TLS_ONLY);
  });

  test('to the console comes by HTTPS, from a bucket that only this distribution reads', () => {
    service.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' } },
    });
    service.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  });
});

const TLS_ONLY = {
  PolicyDocument: {
    Statement: Match.arrayWith([
      Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ]),
  },
};

describe('a function', () => {
  const lambdas = resourcesOf(service, 'AWS::Lambda::Function');

  test('runs on Node 24 and ARM64, writes JSON to its own log, which forgets after a month', () => {
    expect(lambdas.length).toBe(5);
    service.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
    });
    service.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  test('reserves its concurrency, unless the account has none to give', () => {
    const reserved = lambdas.map(({ Properties }) => Number(Properties.ReservedConcurrentExecutions));
    expect(reserved.reduce((sum, one) => sum + one, 0)).toBe(RESERVED_CONCURRENCY);
    const small = sampleStacks(FULL, { reserveConcurrency: false }).service;
    small.allResourcesProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: Match.absent() });
    small.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      ScalingConfig: { MaximumConcurrency: Match.anyValue() },
    });
  });

  test('on a queue answers for each message by itself, and has a sixth of the time that it is hidden', () => {
    service.resourceCountIs('AWS::Lambda::EventSourceMapping', 3);
    service.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    const hidden = (start: string) =>
      Number(
        resourcesOf(service, 'AWS::SQS::Queue').find(({ id }) => id.startsWith(start))?.Properties
          .VisibilityTimeout,
      );
    expect(hidden('QueuesPollQueue')).toBeGreaterThanOrEqual(6 * FUNCTIONS.poller.seconds);
    expect(hidden('QueuesAnalyseQueue')).toBeGreaterThanOrEqual(6 * FUNCTIONS.analyzer.seconds);
    expect(hidden('QueuesNotifyQueue')).toBeGreaterThanOrEqual(6 * FUNCTIONS.notifier.seconds);
  });
});

describe('the way of a message', () => {
  test('begins each minute, and polls one host once at a time', () => {
    service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      Target: { DeadLetterConfig: { Arn: Match.anyValue() } },
    });
    const fifo = resourcesOf(service, 'AWS::SQS::Queue').filter(
      ({ Properties }) => Properties.FifoQueue === true,
    );
    expect(fifo.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
      'QueuesPollDead',
      'QueuesPollQueue',
    ]);
  });

  test('ends with dead letters behind every queue, the scheduler’s and the tick’s among them', () => {
    const queues = resourcesOf(service, 'AWS::SQS::Queue');
    const dead = queues.filter(({ id }) => id.includes('Dead'));
    const live = queues.filter(({ id }) => !id.includes('Dead'));
    expect([dead.length, live.length]).toEqual([4, 3]);
    for (const { Properties, id } of live) expect(Properties.RedrivePolicy, id).toBeDefined();
    service.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

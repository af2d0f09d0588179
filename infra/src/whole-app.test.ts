import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addStacks, FULL, resourcesOf, sampleStacks } from './testing/sample-stacks.ts';

const full = sampleStacks(FULL);
const { data, service } = full;

describe('the operator', () => {
  const alarms = resourcesOf(service, 'AWS::CloudWatch::Alarm');

  test('is told by mail, in a sentence, what an alarm means', () => {
    expect(alarms.length).toBeGreaterThanOrEqual(13);
    const topic = resourcesOf(service, 'AWS::SNS::Topic').find(({ id }) => id.startsWith('Operator'));
    for (const { id, Properties } of alarms) {
      expect(Properties.AlarmActions, id).toEqual([{ Ref: topic?.id }]);
      expect(Properties.AlarmDescription, id).toMatch(/^[A-Z].{60,}[.?]$/);
    }
  });

  test('has an alarm for each thing that can go wrong', () => {
    const names = alarms.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).sort();
    expect(names).toEqual([
      'QueuesAnalyseDeadLetters',
      'QueuesAnalyseLate',
      'QueuesDeadLetters',
      'QueuesNotifyDeadLetters',
      'QueuesNotifyLate',
      'QueuesPollDeadLetters',
      'QueuesPollLate',
      'WatchErrors',
      'WatchFeedFailing',
      'WatchPollerSilent',
      'WatchPollerWild',
      'WatchThrottles',
      'WatchTickSilent',
    ]);
    service.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });

  test('pays for no alarm on feeds where there are none: ten cost nothing', () => {
    const idle = sampleStacks('').service;
    expect(resourcesOf(idle, 'AWS::CloudWatch::Alarm').length).toBe(10);
  });
});

describe('two claimwires in one account', () => {
  test('get in each other’s way nowhere: nothing has a fixed name', () => {
    const NAMES = /^(Table|Bucket|Queue|Function|Topic|Role|Policy|Alarm|Dashboard|LogGroup|Secret|)Name$/;
    for (const template of [data, service]) {
      for (const { id, Type, Properties } of resourcesOf(template)) {
        const named = Object.entries(Properties).filter(
          ([key, value]) => NAMES.test(key) && typeof value === 'string',
        );
        // A policy's name counts within its role only, and an API's is a label.
        const free = Type === 'AWS::IAM::Policy' || Type === 'AWS::ApiGatewayV2::Api';
        if (!free) expect(named, id).toEqual([]);
      }
    }
  });

  test('are made by two names', () => {
    const app = new App();
    const one = addStacks(app, FULL);
    const two = addStacks(app, FULL, { name: 'second' });
    const exported = [one, two].map(({ data: { node } }) => node.id);
    expect(exported).toEqual(['claimwire-data', 'second-data']);
    Template.fromStack(two.service).hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { POWERTOOLS_METRICS_NAMESPACE: 'second' } },
    });
  });
});

test('cdk-nag sees a bucket that anybody may reach without TLS', () => {
  const app = new App();
  new Bucket(new Stack(app, 'Bare'), 'Bucket');
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  expect(violations.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-S10');
});

test('cdk-nag finds nothing that is not explained', () => {
  for (const { app } of [full, sampleStacks(''), sampleStacks(FULL, { reserveConcurrency: false })]) {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations.map(({ ruleName, violatingResources }) => ({ ruleName, violatingResources }))).toEqual(
      [],
    );
  }
});

test('the templates are as they were', () => {
  const Hash = /[0-9a-f]{64}/g;
  for (const template of [data, service]) {
    const text = JSON.stringify(template.toJSON()).replace(Hash, 'HASH');
    expect(z.json().parse(JSON.parse(text))).toMatchSnapshot();
  }
});

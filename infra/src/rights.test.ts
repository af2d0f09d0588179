import { describe, expect, test } from 'vitest';
import { FULL, resourcesOf, rightsOf, sampleStacks } from './testing/sample-stacks.ts';

const { service, data } = sampleStacks(FULL);
const plain = sampleStacks('feeds: [{ url: https://harbour.example/rss }]').service;

describe('what a function may do', () => {
  test('is this and nothing else', () => {
    const rights = ['Tick', 'Poller', 'Analyzer', 'Notifier', 'Api'].map((fn) => [fn, rightsOf(service, fn)]);
    expect(Object.fromEntries(rights)).toMatchSnapshot();
  });

  test('names every action in full, in every policy of both stacks', () => {
    const policies = [data, service].flatMap((template) =>
      resourcesOf(template).filter(({ Type }) => Type === 'AWS::IAM::Policy' || Type === 'AWS::IAM::Role'),
    );
    expect(policies.length).toBe(12);
    for (const { id, Properties } of policies) {
      const actions = JSON.stringify(Properties).matchAll(/"Action":(\[[^\]]*\]|"[^"]*")/g);
      for (const [, action] of actions) expect(action, id).not.toContain('*');
    }
  });

  test('reaches no further than a folder of the bucket where S3 cannot be told the objects', () => {
    const wide = ['Tick', 'Poller', 'Analyzer', 'Notifier', 'Api']
      .flatMap((fn) => rightsOf(service, fn))
      .filter((line) => line.endsWith('*'));
    expect(wide.length).toBeGreaterThan(0);
    for (const line of wide) {
      expect(line).toMatch(/^Allow s3:(Get|Put)Object StorageBucket\/(raw|text|push)\/\*$/);
    }
  });

  test('comes from no policy that AWS manages', () => {
    for (const { id, Properties } of resourcesOf(service, 'AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
    }
  });
});

describe('what the configuration names', () => {
  test('secrets are read by who needs them, each by its name', () => {
    const secrets = (fn: string) =>
      rightsOf(service, fn).filter((line) => /GetSecretValue|GetParameter/.test(line));
    expect(secrets('Notifier')).toEqual([
      expect.stringContaining('secret:hook-??????'),
      expect.stringContaining('parameter/smtp/password'),
    ]);
    for (const fn of ['Tick', 'Poller']) {
      expect(secrets(fn), fn).toEqual([expect.stringContaining('secret:paid-feeds-??????')]);
    }
    expect(secrets('Analyzer')).toEqual([]);
  });

  test('mail by Amazon SES is allowed for its addresses, where a channel wants it', () => {
    const mail = rightsOf(service, 'Notifier').filter((line) => line.includes(' ses:SendEmail '));
    expect(mail.map((line) => line.replace(/.*identity\//, ''))).toEqual([
      'desk@newsdesk.example',
      'newsdesk.example',
      'editor@newsdesk.example',
    ]);
    expect(rightsOf(plain, 'Notifier').join()).not.toContain('ses:');
  });

  test('a topic is there for channels that want one, with their addresses and a key', () => {
    const [topic] = resourcesOf(service, 'AWS::SNS::Topic').filter(({ id }) => id.startsWith('Alerts'));
    expect(JSON.stringify(topic?.Properties.KmsMasterKeyId)).toContain('alias/aws/sns');
    const endpoints = resourcesOf(service, 'AWS::SNS::Subscription').map(
      ({ Properties }) => Properties.Endpoint,
    );
    expect(endpoints.sort()).toEqual(['night@newsdesk.example', 'reader@newsdesk.example']);
    expect(resourcesOf(plain, 'AWS::SNS::Topic').length).toBe(1);
    expect(rightsOf(plain, 'Notifier').join()).not.toContain('sns:');
  });
});

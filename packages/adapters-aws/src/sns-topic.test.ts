import { NotFoundException, PublishCommand, SNSClient, ThrottledException } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSnsTopic } from './sns-topic.ts';

const mock = mockClient(SNSClient);
const topic = createSnsTopic({ client: new SNSClient({}), topicArn: 'arn:topic' });
const published = () => mock.commandCalls(PublishCommand).at(-1)?.args[0].input;
beforeEach(() => {
  mock.reset();
  mock.on(PublishCommand).resolves({ MessageId: '7' });
});

describe('createSnsTopic()', () => {
  it('publishes and answers what SNS calls it', async () => {
    expect(await topic.publish({ subject: 'Hi', text: 'there' })).toEqual({
      kind: 'delivered',
      answer: 'Amazon SNS took it: 7',
    });
    expect(published()).toEqual({ TopicArn: 'arn:topic', Subject: 'Hi', Message: 'there' });
  });

  it.each([
    ['“No” – said Šárka…', '"No" - said Sarka...'],
    [' two\r\nlines\u0007 ', 'two lines?'],
    ['通知', '??'],
    ['', 'claimwire'],
    ['x'.repeat(300), 'x'.repeat(99)],
  ])('makes the subject %j one that SNS takes', async (subject, wanted) => {
    await topic.publish({ subject, text: 'x' });
    expect(published()?.Subject).toBe(wanted);
  });

  it('cuts a text that is too long between two characters, and says so', async () => {
    await topic.publish({ subject: 'x', text: 'é'.repeat(200_000) });
    const text = published()?.Message ?? '';
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(256 * 1024);
    expect(text).toMatch(/^é{100000,}\n\[…\]$/);
  });

  it('tries again when throttled, and says what to do when the topic is gone', async () => {
    const facts = { $metadata: { httpStatusCode: 400 }, message: 'because' };
    mock.on(PublishCommand).rejects(new ThrottledException(facts));
    expect(await topic.publish({ subject: 'x', text: 'x' })).toMatchObject({ kind: 'again' });
    mock.on(PublishCommand).rejects(new NotFoundException(facts));
    expect(await topic.publish({ subject: 'x', text: 'x' })).toMatchObject({
      kind: 'refused',
      answer: expect.stringContaining('deploy again'),
    });
  });
});

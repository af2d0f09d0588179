import { ChannelId, TopicChannel } from '@claimwire/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { sampleNotice } from '../testing/sample-notice.ts';
import { createTopicChannel } from './topic-channel.ts';
import { topicSubject } from './topic-subject.ts';

const config = TopicChannel.parse({ id: ChannelId.parse('inbox'), type: 'topic', to: ['a@b.example'] });

async function publish(...dispatches: Parameters<ReturnType<typeof createTopicChannel>['send']>[0][]) {
  const messages: { subject: string; text: string }[] = [];
  const topic = {
    async publish(message: { subject: string; text: string }) {
      messages.push(message);
      return { kind: 'delivered' as const, answer: 'id-1' };
    },
  };
  const channel = createTopicChannel(config, { topic, console: 'https://console.example/app/' });
  for (const dispatch of dispatches) await channel.send(dispatch);
  return messages;
}

describe('createTopicChannel()', () => {
  it('publishes the alert as plain text with a link to the claim', async () => {
    const [message] = await publish(sampleDispatch());
    expect(message?.subject).toBe(
      'Contradicted: More than a hundred homes were flooded when the Harrow dam failed',
    );
    expect(message?.text).toContain('https://console.example/app/#/claims/claim-1');
    expect(message?.text).toContain('number: dozens, not more than a hundred');
  });

  it('publishes notices', async () => {
    const [message] = await publish(sampleNotice());
    expect(message?.subject).toBe('The feed "Outlet One" has not been read for 24 hours');
    expect(message?.text).toContain('at most once an hour');
  });

  it('stays far below the 256 kB that SNS takes', async () => {
    const many = Array.from({ length: 40 }, () => hostileAlert());
    const [message] = await publish(sampleDispatch(...many));
    expect(Buffer.byteLength(message?.text ?? '')).toBeLessThan(100_000);
  });

  it('is refused without a topic', () => {
    expect(() => createTopicChannel(config, { topic: undefined, console: undefined })).toThrow(
      /^Cannot use channel "inbox": type "topic" is Amazon SNS/,
    );
  });
});

describe('topicSubject()', () => {
  it('is ASCII of at most 99 characters, whatever a feed says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(topicSubject(text)).toMatch(/^[\x21-\x7e][\x20-\x7e]{0,98}$/);
      }),
      { numRuns: 50 },
    );
  });

  it('writes accents, quotes and dashes plainly', () => {
    expect(topicSubject('“Zelený” café – it’s over…')).toBe(`"Zeleny" cafe - it's over...`);
    expect(topicSubject('東京で地震')).toBe('?');
  });
});

import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Topic } from '@claimwire/core';
import { type Refusals, sentFromError } from './sent-from-error.ts';

/** Error names from the API reference of `Publish`, Amazon SNS. */
const REFUSALS: Refusals = {
  service: 'Amazon SNS',
  later: new Set(['ThrottledException', 'KMSThrottlingException']),
  advice: new Map([
    ['NotFoundException', 'The topic is gone: deploy again.'],
    ['AuthorizationErrorException', 'Let the role that sends do sns:Publish on the topic.'],
  ]),
};

/** Most characters of a subject, and most bytes of a message (API reference of `Publish`). */
const SUBJECT_LENGTH = 99;
const TEXT_BYTES = 256 * 1024;

export interface SnsTopicOptions {
  readonly client: Pick<SNSClient, 'send'>;
  readonly topicArn: string;
}

/** Publishes to a topic of Amazon SNS. The answer to a delivery is the message id that SNS gave. */
export function createSnsTopic({ client, topicArn }: SnsTopicOptions): Topic {
  return {
    async publish({ subject, text }) {
      try {
        const { MessageId = '' } = await client.send(
          new PublishCommand({ TopicArn: topicArn, Subject: toSubject(subject), Message: toText(text) }),
        );
        return { kind: 'delivered', answer: `Amazon SNS took it: ${MessageId}` };
      } catch (error) {
        return sentFromError(error, REFUSALS);
      }
    },
  };
}

/** Quotes and dashes as they stand on a keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};

/** A subject of SNS is ASCII without control characters, and begins with no space. Letters lose their accents. */
function toSubject(subject: string): string {
  const plain = subject
    .replace(/[‘’“”–—…]/g, (mark) => PLAIN[mark] ?? mark)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[^\x20-\x7e]/g, '?')
    .trim();
  return plain.slice(0, SUBJECT_LENGTH).trim() || 'claimwire';
}

/** As much of a text as SNS takes, ended by a mark where something is missing. */
function toText(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= TEXT_BYTES) return text || ' ';
  const mark = '\n[…]';
  // A character that was cut through comes out as the replacement character.
  const kept = bytes
    .subarray(0, TEXT_BYTES - Buffer.byteLength(mark))
    .toString()
    .replace(/\u{fffd}$/u, '');
  return kept + mark;
}

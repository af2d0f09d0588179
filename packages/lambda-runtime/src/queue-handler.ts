import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { type Handled, type Message, retryPause } from '@claimwire/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { correlate } from './correlation.ts';
import { readRecord } from './read-record.ts';
import type { Facts, Telemetry } from './telemetry.ts';

/** Gives a record back: it comes again after `seconds`, or, with null or after its last attempt, it is a dead letter now. */
export type GiveBack = (
  record: Pick<SQSRecord, 'messageId' | 'receiptHandle' | 'body'> & { readonly attempts: number },
  seconds: number | null,
  why: string,
) => Promise<'later' | 'dead'>;

/** How a queue is worked off. */
export interface QueueWork {
  /** Must bear the same message twice. */
  readonly handle: (message: Message) => Promise<Handled>;
  /** Notes that a message was given up on what it is about. */
  readonly giveUp: (message: Message, why: string) => Promise<void>;
  readonly giveBack: GiveBack;
  readonly maxAttempts: number;
  /** Records of one lane are handled one after the other, lanes beside each other. */
  readonly laneOf: (record: SQSRecord) => string;
  readonly telemetry: Telemetry;
}

/** Given back: to be reported, so that the queue keeps it. */
class GivenBack extends Error {}

/**
 * Handles a batch of records, each by itself: what fails is given back, and the rest is done with. A failure that
 * nobody foresaw counts as an attempt, and the last one is noted on what the message is about before the message becomes
 * a dead letter. What is no message at all is a dead letter at once.
 */
export async function handleBatch(event: SQSEvent, work: QueueWork): Promise<SQSBatchResponse> {
  const lanes = new Map<string, Promise<unknown>>();
  const inLane = (record: SQSRecord): Promise<void> => {
    const lane = work.laneOf(record);
    const done = (lanes.get(lane) ?? Promise.resolve()).then(() => handleRecord(record, work));
    // The next one goes ahead whatever became of this one.
    lanes.set(
      lane,
      done.catch(() => undefined),
    );
    return done;
  };
  try {
    return await processPartialResponse(event, inLane, new BatchProcessor(EventType.SQS), {
      throwOnFullBatchFailure: false,
    });
  } finally {
    work.telemetry.flush();
  }
}

async function handleRecord(record: SQSRecord, work: QueueWork): Promise<void> {
  const { message, correlationId, attempts } = readRecord(record);
  await correlate(correlationId, async () => {
    if (message === null) {
      work.telemetry.count('GivenUp');
      work.telemetry.warn('unreadable message', { messageId: record.messageId });
      await work.giveBack({ ...record, attempts }, null, 'it is no message that this version knows');
      return;
    }
    const handled = await attempt(message, attempts, work);
    if (handled.kind === 'done') return;
    if (attempts >= work.maxAttempts) await work.giveUp(message, handled.why);
    const given = await work.giveBack({ ...record, attempts }, handled.seconds, handled.why);
    if (given === 'later') throw new GivenBack(handled.why);
    work.telemetry.count('GivenUp');
    work.telemetry.warn('given up', { ...factsOf(message), why: handled.why, attempts });
  });
}

async function attempt(message: Message, attempts: number, work: QueueWork): Promise<Handled> {
  const { handle, giveUp, maxAttempts, telemetry } = work;
  try {
    // Noted before: running out of time or memory leaves no time to note it.
    if (attempts >= maxAttempts) await giveUp(message, 'its last attempt did not come to an end');
    return await handle(message);
  } catch (error) {
    telemetry.count('HandlingFailed');
    telemetry.error('handling failed', error, { ...factsOf(message), attempts });
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'again', seconds: retryPause(attempts), why };
  }
}

function factsOf(message: Message): Facts {
  switch (message.kind) {
    case 'poll':
      return { kind: message.kind, feedId: message.feedId };
    case 'analyse':
      return { kind: message.kind, articleId: message.articleId, version: message.version };
    case 'notify':
      return { kind: message.kind, notificationId: message.notificationId, channelId: message.channelId };
  }
}

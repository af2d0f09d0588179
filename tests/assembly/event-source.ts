import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { Lambda } from './lambda.ts';
import { toRecord } from './sqs-record.ts';

export interface EventSourceOptions {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly batchSize: number;
  /** How often a message may be handed out. */
  readonly attempts: number;
  /** The instances that may run at one time. */
  readonly instances: readonly Lambda[];
}

export interface Faults {
  /** Every function dies once after each kind of write that it does. */
  readonly deaths: boolean;
  /** Every message is handed out again after it was handled: that of a standard queue after those of the next round. */
  readonly twice: boolean;
  /** Puts what is on a standard queue into another order. */
  readonly shuffle: ((messages: readonly Message[]) => readonly Message[]) | null;
}

export const NO_FAULTS: Faults = { deaths: false, twice: false, shuffle: null };

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/**
 * What Lambda does between a queue and a function: receives, calls with a batch, deletes what was handled. What failed,
 * or was under way when its function died, becomes visible at once: nobody waits here for the time to pass.
 */
export class EventSource {
  readonly #options: EventSourceOptions;
  readonly #handled = new Set<string>();
  /** Handled once, to be handed out again later. */
  #held: Message[] = [];

  constructor(options: EventSourceOptions) {
    this.#options = options;
  }

  /** Works off the queue until nothing is on it, and then what was kept from the rounds before. */
  async drain(faults: Faults, now: () => number): Promise<void> {
    const again = this.#held;
    this.#held = [];
    await this.#workOff(faults, now);
    for (const message of again) await this.#show(message);
    if (again.length > 0) await this.#workOff(faults, now);
  }

  async #workOff(faults: Faults, now: () => number): Promise<void> {
    await Promise.all(
      this.#options.instances.map(async (lambda) => {
        for (;;) {
          const batch = await this.#receive(faults);
          if (batch.length === 0) return;
          await this.#handle(lambda, batch, faults, now());
        }
      }),
    );
  }

  async #receive({ shuffle }: Faults): Promise<readonly Message[]> {
    const { batchSize } = this.#options;
    if (!shuffle || this.#isFifo) return this.#take(batchSize);
    const taken: Message[] = [];
    for (let more = await this.#take(10); more.length > 0; more = await this.#take(10)) taken.push(...more);
    const order = shuffle(taken);
    await Promise.all(order.slice(batchSize).map((message) => this.#show(message)));
    return order.slice(0, batchSize);
  }

  async #take(count: number): Promise<readonly Message[]> {
    const { sqs, queueUrl } = this.#options;
    const answer = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: count,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    return answer.Messages ?? [];
  }

  async #handle(
    lambda: Lambda,
    batch: readonly Message[],
    { deaths, twice }: Faults,
    now: number,
  ): Promise<void> {
    const attempts = (message: Message) => Number(message.Attributes?.ApproximateReceiveCount);
    // Two attempts are left for handling it and handling it again: a dead letter is another test.
    const dies = deaths && batch.every((message) => attempts(message) <= this.#options.attempts - 2);
    const answer = await lambda.call({ event: { Records: batch.map(toRecord) }, now, dies });
    if (answer.kind === 'failed') throw new Error(`A Lambda failed: ${answer.error}`);
    const failures = answer.kind === 'died' ? null : BatchResponse.parse(answer.result).batchItemFailures;
    const failed = (id: string) => failures?.some(({ itemIdentifier }) => itemIdentifier === id) ?? true;
    for (const message of batch) {
      const { MessageId = '' } = message;
      if (failed(MessageId)) await this.#show(message);
      else if (!twice || this.#handled.has(MessageId)) await this.#delete(message);
      else {
        this.#handled.add(MessageId);
        // A message of a FIFO queue that is kept back would keep its whole group back.
        if (this.#isFifo) await this.#show(message);
        else this.#held.push(message);
      }
    }
  }

  get #isFifo(): boolean {
    return this.#options.queueUrl.endsWith('.fifo');
  }

  async #show({ ReceiptHandle }: Message): Promise<void> {
    const { sqs, queueUrl } = this.#options;
    const shown = { QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: 0 };
    await sqs.send(new ChangeMessageVisibilityCommand(shown));
  }

  async #delete({ ReceiptHandle }: Message): Promise<void> {
    const { sqs, queueUrl } = this.#options;
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
  }
}

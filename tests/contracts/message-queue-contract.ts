import {
  ArticleId,
  type DeadLetters,
  FeedId,
  type Message,
  type MessageQueue,
  type Outgoing,
  VersionId,
} from '@claimwire/core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

interface Lease {
  readonly receipt: string;
  readonly message: Message;
  readonly attempts: number;
}

/** A queue with what its worker does to it: in the cloud the function service plays the worker. */
export interface QueueUnderTest {
  readonly queue: MessageQueue;
  readonly deadLetters: DeadLetters;
  /** Handings out of an `analyse` message before it is given up. At least 2. */
  readonly maxAttempts: number;
  receive(
    kinds: readonly Message['kind'][],
    options: { limit: number; visibilitySeconds: number },
  ): Promise<readonly Lease[]>;
  settle(receipt: string): Promise<unknown>;
  again(receipt: string, seconds: number, why: string): Promise<unknown>;
  /** Lets time pass, for this queue. */
  pass(seconds: number): Promise<void> | void;
  close(): Promise<void> | void;
}

export type MakeQueue = () => Promise<QueueUnderTest> | QueueUnderTest;

const poll = (feed: string): Outgoing => ({
  message: { kind: 'poll', feedId: FeedId.parse(feed) },
  key: `poll ${feed}`,
});
const analyse = (article: string): Outgoing => ({
  message: { kind: 'analyse', articleId: ArticleId.parse(article), version: VersionId.parse('1') },
  key: `analyse ${article}`,
});
const named = ({ message }: { message: Message }) => (message.kind === 'analyse' ? message.articleId : '');
/** The only one of these. */
function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`Cannot take the only one of ${items.length}`);
  return item;
}

const ALL = { limit: 10, visibilitySeconds: 30 };

/** What every `MessageQueue` with its dead letters must do. The order of handing out is a hint and not in it. */
export function messageQueueContract(name: string, makeQueue: MakeQueue): void {
  describe(`${name} as message queue`, () => {
    let under: QueueUnderTest;
    beforeEach(async () => {
      under = await makeQueue();
    });
    afterEach(() => under.close());

    const receive = (options: Partial<typeof ALL> = {}) => under.receive(['analyse'], { ...ALL, ...options });

    test('hands out what was sent, once as long as it is being handled', async () => {
      await under.queue.send([analyse('a'), analyse('b')]);
      const leases = await receive();
      expect(leases.map(({ message }) => message)).toEqual(
        expect.arrayContaining([analyse('a').message, analyse('b').message]),
      );
      expect(leases.map(({ attempts }) => attempts)).toEqual([1, 1]);
      expect(await receive()).toEqual([]);
    });

    test('has nothing to hand out when nothing was sent', async () => {
      await under.queue.send([]);
      expect(await receive()).toEqual([]);
      expect(await under.deadLetters.list()).toEqual([]);
    });

    test('hands out the kinds that were asked for, and no more than the limit', async () => {
      await under.queue.send([poll('f'), ...['a', 'b', 'c'].map(analyse)]);
      expect(await receive({ limit: 2 })).toHaveLength(2);
      expect(await receive({ limit: 2 })).toHaveLength(1);
      const polls = await under.receive(['poll', 'notify'], ALL);
      expect(polls.map(({ message }) => message)).toEqual([poll('f').message]);
    });

    test('a settled message never comes again', async () => {
      await under.queue.send([analyse('a')]);
      for (const { receipt } of await receive()) await under.settle(receipt);
      await under.pass(1000);
      expect(await receive()).toEqual([]);
    });

    test('a message that was not settled comes again when its time runs out, and counts as tried', async () => {
      await under.queue.send([analyse('a')]);
      await receive();
      await under.pass(29);
      expect(await receive()).toEqual([]);
      await under.pass(2);
      expect(await receive()).toMatchObject([{ message: analyse('a').message, attempts: 2 }]);
    });

    test('settling late, after the message was handed out anew, does not lose it', async () => {
      await under.queue.send([analyse('a')]);
      const late = only(await receive());
      await under.pass(31);
      await receive();
      await under.settle(late.receipt);
      await under.pass(31);
      expect(await receive()).toHaveLength(1);
    });

    test('a message given back comes again after the time asked for', async () => {
      await under.queue.send([analyse('a')]);
      const lease = only(await receive());
      await under.again(lease.receipt, 60, 'the feed asked for patience');
      await under.pass(58);
      expect(await receive()).toEqual([]);
      await under.pass(3);
      expect(await receive()).toMatchObject([{ attempts: 2 }]);
    });

    test('two sends with one key are one message until it is settled', async () => {
      await under.queue.send([analyse('a'), analyse('a')]);
      await under.queue.send([analyse('a')]);
      const lease = only(await receive());
      await under.queue.send([analyse('a')]);
      await under.settle(lease.receipt);
      expect(await receive()).toEqual([]);
      await under.pass(1000);
      await under.queue.send([analyse('a')]);
      expect(await receive()).toMatchObject([{ attempts: 1 }]);
    });

    describe('dead letters', () => {
      /** Hands everything out, and lets it fail, as often as it takes. */
      const exhaust = async (why: string) => {
        for (let attempt = 1; attempt <= under.maxAttempts; attempt++) {
          for (const { receipt } of await receive()) await under.again(receipt, 1, `${why} ${attempt}`);
          await under.pass(2);
        }
        expect(await receive()).toEqual([]);
      };

      test('keep a message that failed every attempt, with its last error', async () => {
        await under.queue.send([analyse('a')]);
        await exhaust('no text');
        expect(await under.deadLetters.list()).toMatchObject([
          {
            message: analyse('a').message,
            attempts: under.maxAttempts,
            error: `no text ${under.maxAttempts}`,
          },
        ]);
      });

      test('keep a message whose handling never came to an end', async () => {
        await under.queue.send([analyse('a')]);
        for (let attempt = 1; attempt <= under.maxAttempts; attempt++) {
          expect(await receive()).toMatchObject([{ attempts: attempt }]);
          await under.pass(31);
        }
        expect(await receive()).toEqual([]);
        const letter = only(await under.deadLetters.list());
        expect(letter).toMatchObject({ message: analyse('a').message, attempts: under.maxAttempts });
        expect(letter.error).not.toBe('');
        expect(new Date(letter.at).toISOString()).toBe(letter.at);
      });

      test('come back on the queue with fresh attempts, those that were asked for', async () => {
        await under.queue.send(['a', 'b', 'c'].map(analyse));
        await exhaust('no text');
        const letters = await under.deadLetters.list();
        const chosen = letters.filter((letter) => named(letter) === 'b').map(({ id }) => id);
        expect(await under.deadLetters.retry([...chosen, 'no such letter'])).toBe(1);
        expect((await receive()).map((lease) => [named(lease), lease.attempts])).toEqual([['b', 1]]);
        expect((await under.deadLetters.list()).map(named).sort()).toEqual(['a', 'c']);
        expect(await under.deadLetters.retry()).toBe(2);
        expect((await receive()).map(named).sort()).toEqual(['a', 'c']);
        expect(await under.deadLetters.list()).toEqual([]);
        expect(await under.deadLetters.retry()).toBe(0);
      });

      test('do not stop the same message from being sent anew', async () => {
        await under.queue.send([analyse('a')]);
        await exhaust('no text');
        await under.pass(1000);
        await under.queue.send([analyse('a')]);
        expect(await receive()).toMatchObject([{ attempts: 1 }]);
      });

      test('do not keep the others waiting', async () => {
        await under.queue.send([analyse('a')]);
        for (let attempt = 1; attempt <= under.maxAttempts; attempt++) {
          await receive();
          await under.pass(31);
        }
        await under.queue.send([analyse('b')]);
        expect((await receive({ limit: 1 })).map(named)).toEqual(['b']);
      });
    });

    test('whatever its worker does, a message is settled, waiting or a dead letter, and only one of these', async () => {
      const step = fc.oneof(
        fc.record({ do: fc.constant('receive' as const), limit: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ do: fc.constantFrom('settle' as const, 'again' as const), lease: fc.nat({ max: 9 }) }),
        fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          await under.close();
          under = await makeQueue();
          const names = ['a', 'b', 'c', 'd', 'e'];
          await under.queue.send(names.map(analyse));
          const current = new Map<string, string>();
          const settled = new Set<string>();
          const leases: Lease[] = [];
          for (const at of steps) {
            if (at.do === 'pass') await under.pass(at.seconds);
            else if (at.do === 'receive') {
              for (const lease of await receive({ limit: at.limit })) {
                leases.push(lease);
                current.set(named(lease), lease.receipt);
              }
            } else {
              const lease = leases[at.lease];
              if (lease === undefined) continue;
              const good = current.get(named(lease)) === lease.receipt;
              if (at.do === 'again') await under.again(lease.receipt, 1, 'not now');
              else await under.settle(lease.receipt);
              if (good && at.do === 'settle') settled.add(named(lease));
              if (good) current.delete(named(lease));
            }
          }
          await under.pass(100);
          const waiting = (await receive()).map(named);
          const dead = (await under.deadLetters.list()).map(named);
          expect([...settled, ...waiting, ...dead].sort()).toEqual(names);
        }),
        { numRuns: 30 },
      );
    });
  });
}

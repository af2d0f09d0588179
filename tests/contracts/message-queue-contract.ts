import { describe, expect, test } from 'vitest';
import { deadLetterContract } from './message-queue-dead-letters.ts';
import { nothingLostContract } from './message-queue-nothing-lost.ts';
import { type MakeQueue, queueScene } from './queue-scene.ts';
import { analyse, only, poll } from './sample-messages.ts';

/** What every `MessageQueue` with its dead letters must do. The order of handing out is a hint and not in it. */
export function messageQueueContract(name: string, makeQueue: MakeQueue): void {
  describe(`${name} as message queue`, () => {
    const scene = queueScene(makeQueue);
    deadLetterContract(scene);
    nothingLostContract(scene);

    test('hands out what was sent, once as long as it is being handled', async () => {
      await scene.under.queue.send([analyse('a'), analyse('b')]);
      const leases = await scene.receive();
      expect(leases.map(({ message }) => message)).toEqual(
        expect.arrayContaining([analyse('a').message, analyse('b').message]),
      );
      expect(leases.map(({ attempts }) => attempts)).toEqual([1, 1]);
      expect(await scene.receive()).toEqual([]);
    });

    test('has nothing to hand out when nothing was sent', async () => {
      await scene.under.queue.send([]);
      expect(await scene.receive()).toEqual([]);
      expect(await scene.under.deadLetters.list()).toEqual([]);
    });

    test('hands out the kinds that were asked for, and no more than the limit', async () => {
      await scene.under.queue.send([poll('f'), ...['a', 'b', 'c'].map(analyse)]);
      expect(await scene.receive({ limit: 2 })).toHaveLength(2);
      expect(await scene.receive({ limit: 2 })).toHaveLength(1);
      const polls = await scene.under.receive(['poll', 'notify'], { limit: 10, visibilitySeconds: 30 });
      expect(polls.map(({ message }) => message)).toEqual([poll('f').message]);
    });

    test('a settled message never comes again', async () => {
      await scene.under.queue.send([analyse('a')]);
      for (const { receipt } of await scene.receive()) await scene.under.settle(receipt);
      await scene.under.pass(1000);
      expect(await scene.receive()).toEqual([]);
    });

    test('a message that was not settled comes again when its time runs out, and counts as tried', async () => {
      await scene.under.queue.send([analyse('a')]);
      await scene.receive();
      await scene.under.pass(29);
      expect(await scene.receive()).toEqual([]);
      await scene.under.pass(2);
      expect(await scene.receive()).toMatchObject([{ message: analyse('a').message, attempts: 2 }]);
    });

    test('settling late, after the message was handed out anew, does not lose it', async () => {
      await scene.under.queue.send([analyse('a')]);
      const late = only(await scene.receive());
      await scene.under.pass(31);
      await scene.receive();
      await scene.under.settle(late.receipt);
      await scene.under.pass(31);
      expect(await scene.receive()).toHaveLength(1);
    });

    test('a message given back comes again after the time asked for', async () => {
      await scene.under.queue.send([analyse('a')]);
      const lease = only(await scene.receive());
      await scene.under.again(lease.receipt, 60, 'the feed asked for patience');
      await scene.under.pass(58);
      expect(await scene.receive()).toEqual([]);
      await scene.under.pass(3);
      expect(await scene.receive()).toMatchObject([{ attempts: 2 }]);
    });

    test('two sends with one key are one message until it is settled', async ({ skip }) => {
      // A standard queue of SQS keeps both; whoever handles them bears that.
      if (!scene.under.joinsByKey) skip();
      await scene.under.queue.send([analyse('a'), analyse('a')]);
      await scene.under.queue.send([analyse('a')]);
      const lease = only(await scene.receive());
      await scene.under.queue.send([analyse('a')]);
      await scene.under.settle(lease.receipt);
      expect(await scene.receive()).toEqual([]);
      await scene.under.pass(1000);
      await scene.under.queue.send([analyse('a')]);
      expect(await scene.receive()).toMatchObject([{ attempts: 1 }]);
    });
  });
}

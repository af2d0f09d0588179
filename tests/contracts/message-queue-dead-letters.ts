import { describe, expect, test } from 'vitest';
import type { QueueScene } from './queue-scene.ts';
import { analyse, named, only } from './sample-messages.ts';

/** What becomes of messages that fail every time. */
export function deadLetterContract(scene: QueueScene): void {
  describe('dead letters', () => {
    /** Hands everything out, and lets it fail, as often as it takes. */
    const exhaust = async (why: string) => {
      for (let attempt = 1; attempt <= scene.under.maxAttempts; attempt++) {
        for (const { receipt } of await scene.receive())
          await scene.under.again(receipt, 1, `${why} ${attempt}`);
        await scene.under.pass(2);
      }
      expect(await scene.receive()).toEqual([]);
    };

    test('keep a message that failed every attempt, with its last error', async () => {
      await scene.under.queue.send([analyse('a')]);
      await exhaust('no text');
      expect(await scene.under.deadLetters.list()).toMatchObject([
        {
          message: analyse('a').message,
          attempts: scene.under.maxAttempts,
          error: `no text ${scene.under.maxAttempts}`,
        },
      ]);
    });

    test('keep a message whose handling never came to an end', async () => {
      await scene.under.queue.send([analyse('a')]);
      for (let attempt = 1; attempt <= scene.under.maxAttempts; attempt++) {
        expect(await scene.receive()).toMatchObject([{ attempts: attempt }]);
        await scene.under.pass(31);
      }
      expect(await scene.receive()).toEqual([]);
      const letter = only(await scene.under.deadLetters.list());
      expect(letter).toMatchObject({ message: analyse('a').message, attempts: scene.under.maxAttempts });
      expect(letter.error).not.toBe('');
      expect(new Date(letter.at).toISOString()).toBe(letter.at);
    });

    test('come back on the queue with fresh attempts, those that were asked for', async () => {
      await scene.under.queue.send(['a', 'b', 'c'].map(analyse));
      await exhaust('no text');
      const letters = await scene.under.deadLetters.list();
      const chosen = letters.filter((letter) => named(letter) === 'b').map(({ id }) => id);
      expect(await scene.under.deadLetters.retry([...chosen, 'no such letter'])).toBe(1);
      expect((await scene.receive()).map((lease) => [named(lease), lease.attempts])).toEqual([['b', 1]]);
      expect((await scene.under.deadLetters.list()).map(named).sort()).toEqual(['a', 'c']);
      expect(await scene.under.deadLetters.retry()).toBe(2);
      expect((await scene.receive()).map(named).sort()).toEqual(['a', 'c']);
      expect(await scene.under.deadLetters.list()).toEqual([]);
      expect(await scene.under.deadLetters.retry()).toBe(0);
    });

    test('are gone for good once dropped, those that were named and no others', async () => {
      await scene.under.queue.send(['a', 'b', 'c'].map(analyse));
      await exhaust('no text');
      const letters = await scene.under.deadLetters.list();
      const chosen = letters.filter((letter) => named(letter) !== 'b').map(({ id }) => id);
      expect(await scene.under.deadLetters.drop([...chosen, 'no such letter'])).toBe(2);
      expect((await scene.under.deadLetters.list()).map(named)).toEqual(['b']);
      expect(await scene.under.deadLetters.drop([])).toBe(0);
      expect(await scene.under.deadLetters.retry()).toBe(1);
      expect((await scene.receive()).map(named)).toEqual(['b']);
    });

    test('do not stop the same message from being sent anew', async () => {
      await scene.under.queue.send([analyse('a')]);
      await exhaust('no text');
      await scene.under.pass(1000);
      await scene.under.queue.send([analyse('a')]);
      expect(await scene.receive()).toMatchObject([{ attempts: 1 }]);
    });

    test('do not keep the others waiting', async () => {
      await scene.under.queue.send([analyse('a')]);
      for (let attempt = 1; attempt <= scene.under.maxAttempts; attempt++) {
        await scene.receive();
        await scene.under.pass(31);
      }
      await scene.under.queue.send([analyse('b')]);
      expect((await scene.receive({ limit: 1 })).map(named)).toEqual(['b']);
    });
  });
}

import { randomBytes } from 'node:crypto';
import type { BlobStore } from '@claimwire/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface StoreUnderTest {
  readonly blobs: BlobStore;
  close(): Promise<void> | void;
}

export type MakeBlobStore = () => Promise<StoreUnderTest> | StoreUnderTest;

const bytes = (text: string) => new TextEncoder().encode(text);

/** What every `BlobStore` must do. */
export function blobStoreContract(name: string, makeStore: MakeBlobStore): void {
  describe(`${name} as blob store`, () => {
    let under: StoreUnderTest;
    let blobs: BlobStore;
    beforeAll(async () => {
      under = await makeStore();
      blobs = under.blobs;
    });
    afterAll(() => under.close());

    const read = async (key: string) => {
      const body = await blobs.get(key);
      return body && Buffer.from(body);
    };

    test('answers nothing for a key that was never put, nor for what only begins or ends a key', async () => {
      await blobs.put('begin/middle/end', bytes('x'));
      for (const key of ['absent', 'begin', 'begin/middle', 'begin/middle/en', 'begin/middle/end/more']) {
        expect(await blobs.get(key)).toBeUndefined();
      }
    });

    test('gives back any bytes under any key of the allowed letters', async () => {
      const letters = [...'abcXYZ019._-'];
      const part = fc
        .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })
        .filter((text) => text !== '.' && text !== '..');
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(part, { minLength: 1, maxLength: 4 }),
          fc.uint8Array({ maxLength: 300 }),
          async (parts, body) => {
            const key = `any/${run++}/${parts.join('/')}`;
            await blobs.put(key, body);
            expect(await read(key)).toEqual(Buffer.from(body));
          },
        ),
        { numRuns: 40 },
      );
    });

    test('gives back nothing at all, and 5 MB', async () => {
      const big = randomBytes(5_000_000);
      await Promise.all([blobs.put('empty', new Uint8Array()), blobs.put('big', big)]);
      expect(await read('empty')).toEqual(Buffer.alloc(0));
      expect((await read('big'))?.equals(big)).toBe(true);
    });

    test('putting a key again changes nothing', async () => {
      await blobs.put('twice', bytes('first'));
      await blobs.put('twice', bytes('first'));
      await blobs.put('twice', bytes('second, which nobody should send'));
      expect(await read('twice')).toEqual(Buffer.from('first'));
    });

    test('many puts of one key at the same time leave one whole blob', async () => {
      const body = randomBytes(200_000);
      await Promise.all(Array.from({ length: 12 }, () => blobs.put('raced', body)));
      expect((await read('raced'))?.equals(body)).toBe(true);
    });

    test('what the caller does to the bytes afterwards does not matter', async () => {
      const body = bytes('kept');
      await blobs.put('own', body);
      body.fill(0);
      (await blobs.get('own'))?.fill(0);
      expect(await read('own')).toEqual(Buffer.from('kept'));
    });

    test.each([
      '',
      '/',
      '/a',
      'a/',
      'a//b',
      '.',
      '..',
      '../a',
      'a/../../b',
      'a/./b',
      'a b',
      'é',
      'a\\b',
      'a\u0000b',
      'a\n',
      'c:a',
    ])('refuses the key %j', async (key) => {
      await expect(blobs.put(key, bytes('x'))).rejects.toThrow('Cannot');
      await expect(blobs.get(key)).rejects.toThrow('Cannot');
    });
  });
}

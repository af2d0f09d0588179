import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scene } from './table-scene.ts';

/** Conditional writes of many at once. */
export function raceContract(scene: Scene): void {
  describe('writers at the same time', () => {
    test('exactly one of many puts of one key wins', async () => {
      const key = { pk: scene.fresh(), sk: 'a' };
      const won = await scene.put(...Array.from({ length: 20 }, (_, n) => ({ ...key, data: { n } })));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await scene.table.get(key))?.data).toEqual({ n: won.indexOf(true) });
    });

    test('exactly one of many replaces of one revision wins, in every round', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
          async (rounds) => {
            const key = { pk: scene.fresh(), sk: 'a' };
            await scene.put({ ...key, data: {} });
            for (const [round, writers] of rounds.entries()) {
              const won = await Promise.all(
                Array.from({ length: writers }, (_, n) =>
                  scene.table.replace({ ...key, data: { round, n } }, round + 1),
                ),
              );
              expect(won.filter(Boolean)).toHaveLength(1);
              const item = await scene.table.get(key, { consistent: true });
              expect(item).toMatchObject({ revision: round + 2, data: { round, n: won.indexOf(true) } });
            }
          },
        ),
        { numRuns: 20 },
      );
    });

    test('counts kept by read and replace come out right', async () => {
      const key = { pk: scene.fresh(), sk: 'count' };
      await scene.put({ ...key, data: { n: 0 } });
      const increment = async () => {
        for (;;) {
          const item = await scene.table.get(key, { consistent: true });
          if (
            item &&
            (await scene.table.replace({ ...key, data: { n: Number(item.data.n) + 1 } }, item.revision))
          )
            return;
        }
      };
      await Promise.all(Array.from({ length: 8 }, increment));
      expect(await scene.table.get(key)).toMatchObject({ revision: 9, data: { n: 8 } });
    });
  });
}

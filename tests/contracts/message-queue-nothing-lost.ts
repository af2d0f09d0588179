import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIDDEN_SECONDS, type Lease, type QueueScene } from './queue-scene.ts';
import { analyse, named } from './sample-messages.ts';

/** No message is lost or doubled, however its worker behaves. */
export function nothingLostContract(scene: QueueScene): void {
  test('whatever its worker does, a message is settled, waiting or a dead letter, and only one of these', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('receive' as const), limit: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constantFrom('settle' as const, 'again' as const), lease: fc.nat({ max: 9 }) }),
      fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        await scene.renew();
        const names = ['a', 'b', 'c', 'd', 'e'];
        await scene.under.queue.send(names.map(analyse));
        const current = new Map<string, string>();
        const settled = new Set<string>();
        const leases: (Lease & { until: number })[] = [];
        let now = 0;
        for (const at of steps) {
          if (at.do === 'pass') {
            await scene.under.pass(at.seconds);
            now += at.seconds;
          } else if (at.do === 'receive') {
            for (const lease of await scene.receive({ limit: at.limit })) {
              leases.push({ ...lease, until: now + HIDDEN_SECONDS });
              current.set(named(lease), lease.receipt);
            }
          } else {
            const lease = leases[at.lease];
            if (lease === undefined) continue;
            if (now >= lease.until && !scene.under.knowsLate) continue;
            const good = current.get(named(lease)) === lease.receipt;
            if (at.do === 'again') await scene.under.again(lease.receipt, 1, 'not now');
            else await scene.under.settle(lease.receipt);
            if (good && at.do === 'settle') settled.add(named(lease));
            if (good) current.delete(named(lease));
          }
        }
        await scene.under.pass(100);
        const waiting = (await scene.receive()).map(named);
        const dead = (await scene.under.deadLetters.list()).map(named);
        expect([...settled, ...waiting, ...dead].sort()).toEqual(names);
      }),
      { numRuns: 30 },
    );
  });
}

import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { stopOnSignals } from './stop-on-signals.ts';

function source() {
  const exits: number[] = [];
  const emitter = Object.assign(new EventEmitter(), {
    exit(code: number): never {
      exits.push(code);
      return undefined as never;
    },
  });
  return { emitter, exits };
}

test('stopOnSignals() aborts at the first signal', () => {
  const { emitter, exits } = source();
  const signal = stopOnSignals(emitter);
  expect(signal.aborted).toBe(false);
  emitter.emit('SIGTERM');
  expect([signal.aborted, exits]).toEqual([true, []]);
});

test('stopOnSignals() takes a signal that arrives twice at once for one, and a later one for an order', () => {
  const { emitter, exits } = source();
  let now = 0;
  stopOnSignals(emitter, () => now);
  emitter.emit('SIGINT');
  now = 20;
  emitter.emit('SIGINT');
  expect(exits).toEqual([]);
  now = 2000;
  emitter.emit('SIGINT');
  expect(exits).toEqual([130]);
});

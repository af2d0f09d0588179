import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openData } from '@claimwire/adapters-local';
import { FeedId } from '@claimwire/core';

/**
 * A process to be killed: writes items, blobs and messages under rising numbers into the data folder it is given, many
 * at the same time, and says each number on standard output once everything under it was answered.
 */
const [folder = '', first = '0'] = process.argv.slice(2);
const data = openData(folder, { clock: () => new Date() });

/** Items of one number carry text of its own size, so that a torn one shows. */
async function write(n: number): Promise<void> {
  const body = Buffer.alloc(((n * 7919) % 60_000) + 1, n % 251);
  const key = `raw/${createHash('sha256').update(body).digest('hex')}`;
  await data.blobs.put(key, body);
  const item = {
    pk: `P${n % 7}`,
    sk: `${n}`,
    data: { key, size: body.length },
    list: 'all',
    order: String(n).padStart(9, '0'),
  };
  await data.table.putIfAbsent(item);
  await data.table.replace({ ...item, data: { ...item.data, done: true } }, 1);
  await data.queue.send([{ message: { kind: 'poll', feedId: FeedId.parse(`${n}`) }, key: `${n}` }]);
  if (n % 3 === 0) {
    for (const { receipt, message } of await data.queue.receive(['poll'], {
      limit: 1,
      visibilitySeconds: 600,
    })) {
      // What is settled is written down first, so that a message neither queued nor written down was lost.
      const feed = message.kind === 'poll' ? message.feedId : '';
      await data.table.putIfAbsent({ pk: 'SETTLED', sk: feed, data: {} });
      await data.queue.settle(receipt);
    }
  }
  // A pipe can be written to in one go, and what is in it outlives the writer.
  writeSync(1, `${n}\n`);
}

let n = Number(first);
const lane = async () => {
  for (;;) await write(n++);
};
await Promise.all([lane(), lane(), lane(), lane()]);

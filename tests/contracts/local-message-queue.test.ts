import { openData } from '@claimwire/adapters-local';
import { messageQueueContract } from './message-queue-contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

messageQueueContract('SqliteQueue', () => {
  let now = new Date('2024-05-01T12:00:00.000Z').getTime();
  const folder = temporaryFolder();
  const { queue, close } = openData(folder.path, { clock: () => new Date(now), maxAttempts: { analyse: 3 } });
  return {
    queue,
    deadLetters: queue,
    maxAttempts: 3,
    joinsByKey: true,
    knowsLate: true,
    receive: (kinds, options) => queue.receive(kinds, options),
    settle: (receipt) => queue.settle(receipt),
    again: (receipt, seconds, why) => queue.again(receipt, seconds, why),
    pass(seconds) {
      now += seconds * 1000;
    },
    close() {
      close();
      folder.remove();
    },
  };
});

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../contracts/temporary-folder.ts';
import { SECRET, startHook, startMail } from '../delivery/receivers.ts';
import { waitingAlerts } from '../delivery/waiting-alerts.ts';
import type { BenchRow } from './bench-row.ts';
import { runMeasured } from './run-measured.ts';

const STARTER = fileURLToPath(import.meta.resolve('claimwire/bin/claimwire.js'));
const FEW = 1_000;
const MANY = 10_000;

/** Rubbish that the engine lets lie while there is room; what is in use stays the same. */
const SPARE_MB = 256;

/**
 * Alerts to three channels by the program in a process of its own: a webhook and an SMTP server that take everything,
 * and a webhook whose server accepts connections and never answers. What the dead one holds up shows in the first row,
 * what piles up in memory in the difference of the second.
 */
export async function benchDeliveries(): Promise<readonly BenchRow[]> {
  const [few, many] = [await deliver(FEW), await deliver(MANY)];
  const counts = `${MANY} alerts to three channels, one of them dead; ${few.megabytes.toFixed(0)} MB for ${FEW}`;
  return [
    { row: 'deliveries: by the two that live', ours: many.perSecond, unit: '/s', target: null, counts },
    {
      row: 'deliveries: memory',
      ours: many.megabytes,
      unit: 'MB',
      target: `≤ ${(few.megabytes + SPARE_MB).toFixed(0)}`,
      counts,
    },
  ];
}

async function deliver(count: number): Promise<{ perSecond: number; megabytes: number }> {
  const folder = temporaryFolder();
  const [hook, mail] = [await startHook(), await startMail()];
  const dead = createServer(() => undefined);
  await new Promise<void>((resolve) => dead.listen(0, '127.0.0.1', resolve));
  const address = dead.address();
  const deadPort = typeof address === 'object' ? address?.port : undefined;
  try {
    const at = (port: number | undefined) => ({
      type: 'webhook',
      url: `http://127.0.0.1:${port}/`,
      secret: SECRET,
    });
    const smtp = { host: '127.0.0.1', port: mail.port };
    const configuration = {
      channels: [
        { id: 'dead', ...at(deadPort) },
        { id: 'hook', ...at(hook.port) },
        { id: 'mail', type: 'email', from: 'a@desk.example', to: ['b@desk.example'], smtp },
      ],
      network: { allowPrivate: true },
    };
    writeFileSync(join(folder.path, 'claimwire.yaml'), JSON.stringify(configuration));
    await waitingAlerts(folder.path, configuration, count);
    const began = performance.now();
    const { megabytes } = await runMeasured(STARTER, ['retry'], folder.path);
    const seconds = (Math.max(hook.last, mail.last) - began) / 1000;
    const accepted = [hook, mail].map(({ accepted: ids }) => ids.size);
    if (accepted.some((one) => one !== count))
      throw new Error(`Cannot measure deliveries: of ${count} alerts ${accepted.join(' and ')} arrived`);
    return { perSecond: (2 * count) / seconds, megabytes };
  } finally {
    for (const server of [hook, mail, dead]) server.close();
    folder.remove();
  }
}

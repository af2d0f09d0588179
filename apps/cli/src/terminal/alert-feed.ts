import { join } from 'node:path';
import { type Alert, pageOfAlerts, type Services } from '@claimwire/core';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Session } from '../session.ts';

/** As many of the latest as a reader of feeds may want. */
const LATEST = 100;

export type AlertFeedFormat = 'atom' | 'json-feed';

const FILES = { atom: 'alerts.atom', 'json-feed': 'alerts.json' } as const satisfies Record<
  AlertFeedFormat,
  string
>;

/** The latest alerts as a document that readers of feeds take. */
export async function alertFeed(
  { table, clock }: Pick<Services, 'table' | 'clock'>,
  format: AlertFeedFormat,
  console: string | undefined,
): Promise<string> {
  const latest: Alert[] = [];
  for (let cursor: Parameters<typeof pageOfAlerts>[2]['cursor'] | null; cursor !== null; ) {
    const page = await pageOfAlerts({ table }, {}, { limit: LATEST, cursor });
    latest.push(...page.items.filter(({ suppressed }) => suppressed === null));
    cursor = latest.length < LATEST ? page.cursor : null;
  }
  const { renderAtom, renderJsonFeed } = await import('@claimwire/alerts');
  const render = format === 'atom' ? renderAtom : renderJsonFeed;
  const place = { updated: clock().toISOString(), ...(console !== undefined && { console }) };
  return render(latest.slice(0, LATEST), place);
}

/** Writes the latest alerts into the data folder, where a reader of feeds on this machine finds them. */
export async function writeAlertFeeds(
  { output, dataFolder }: Session,
  services: Pick<Services, 'table' | 'clock' | 'configuration'>,
): Promise<void> {
  for (const format of ['atom', 'json-feed'] as const) {
    const path = join(dataFolder, FILES[format]);
    const text = await alertFeed(services, format, services.configuration.console);
    const why = await writeAtomically(path, text);
    if (why !== undefined) output.problem(`Cannot write "${path}": ${why}`);
  }
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { Alert, AlertRoute, Configuration, keys, lists, routeAlerts } from '@claimwire/core';

export const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The ids of the notifications that each channel is to get. */
export type Wanted = ReadonlyMap<string, readonly string[]>;

/**
 * Fills the data folder of `cwd` with alerts that are raised and decided on, one an article, so that nothing is left to do
 * but to deliver them.
 */
export async function waitingAlerts(cwd: string, configuration: object, count: number): Promise<Wanted> {
  const clock = () => new Date();
  const { table, queue, close } = openData(join(cwd, '.claimwire'), { clock, survives: 'kill' });
  const services = { table, queue, digest, clock, configuration: Configuration.parse(configuration) };
  const ids = services.configuration.channels.map(({ id }) => id);
  const wanted = new Map<string, string[]>(ids.map((id) => [id, []]));
  const raise = async (number: number): Promise<void> => {
    const alert = sampleAlert(number);
    const place = { list: lists.alerts, order: `${alert.at}#${alert.id}` };
    await table.putIfAbsent({ ...keys.alert(alert.id), data: alert, ...place });
    for (const id of ids) {
      await routeAlerts(services, id, [alert]);
      const route = await table.get(keys.route(alert.id, id));
      const { immediate } = AlertRoute.parse(route?.data);
      if (immediate !== null) wanted.get(id)?.push(immediate);
    }
  };
  try {
    // Many at once: what is written in one turn is one transaction.
    const numbers = Array.from({ length: count }, (_, i) => i);
    for (let start = 0; start < count; start += 200)
      await Promise.all(numbers.slice(start, start + 200).map(raise));
  } finally {
    close();
  }
  return wanted;
}

export function sampleAlert(number: number): Alert {
  const said = `The council counted ${number + 100} closed bridges in the county.`;
  const found = `Only ${number} bridges are closed in the county, an inspector said.`;
  const span = { start: 0, end: said.length };
  const at = new Date(Date.UTC(2025, 4, 6, 12) + number * 1000).toISOString();
  return Alert.parse({
    id: digest(`alert ${number}`),
    at,
    relation: 'contradicts',
    confidence: 0.8,
    reasons: [
      {
        code: 'number',
        claim: { span: { start: 20, end: 23 }, text: String(number + 100) },
        statement: { span: { start: 5, end: 6 }, text: String(number) },
        detail: `${number}, not ${number + 100}`,
      },
    ],
    claim: {
      id: digest(`claim ${number}`),
      text: said,
      watched: false,
      quote: said,
      span,
      url: `https://vale.example/${number}`,
      source: 'Vale Daily',
      domain: 'vale.example',
      title: 'Bridges shut',
      published: at,
      speaker: 'the council',
    },
    statement: {
      quote: found,
      span: { start: 0, end: found.length },
      url: `https://northpost.example/${number}`,
      source: 'North Post',
      domain: 'northpost.example',
      title: 'Few bridges closed',
      published: at,
      speaker: 'an inspector',
    },
    origins: { for: 1, against: 1 },
    articleId: digest(`article ${number}`),
    version: digest(`version ${number}`),
    suppressed: null,
  });
}

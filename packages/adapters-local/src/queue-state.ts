import type { Message } from '@claimwire/core';
import { z } from 'zod';
import type { Connection } from './connection.ts';
import type { KindCounts } from './lease.ts';

type Kind = Message['kind'];

/** Part of a WHERE; takes `:kinds`, a JSON list. */
export const OF_KINDS = 'kind IN (SELECT value FROM json_each(:kinds))';

/** Part of a WHERE after others; takes `:group` where one is named. */
export const ofGroup = (group: string | undefined): string => (group === undefined ? '' : 'AND grp = :group');

const Group = z.object({ grp: z.string() });
const Visible = z.object({ visible: z.number().nullable() });
const Count = z.object({
  kind: z.enum(['poll', 'analyse', 'notify']),
  state: z.enum(['ready', 'later', 'leased', 'dead']),
  count: z.int(),
});

export function groupsOf(connection: Connection, kind: Kind): readonly string[] {
  const sql = 'SELECT DISTINCT grp FROM message WHERE kind = :kind ORDER BY grp';
  const rows = connection.read(() => connection.prepare(sql).all({ kind }));
  return rows.map((row) => Group.parse(row).grp);
}

export function nextVisible(
  connection: Connection,
  kinds: readonly Kind[],
  group: string | undefined,
): Date | undefined {
  const sql = `SELECT min(visible) AS visible FROM message WHERE ${OF_KINDS} ${ofGroup(group)}`;
  const values = { kinds: JSON.stringify(kinds), ...(group !== undefined && { group }) };
  const { visible } = Visible.parse(connection.read(() => connection.prepare(sql).get(values)));
  return visible === null ? undefined : new Date(visible);
}

export function countMessages(connection: Connection, now: Date): Readonly<Record<Kind, KindCounts>> {
  const none: KindCounts = { ready: 0, later: 0, leased: 0, dead: 0 };
  const counts = { poll: none, analyse: none, notify: none };
  const sql = `
    SELECT kind, iif(leased, 'leased', iif(visible <= :now, 'ready', 'later')) AS state, count(*) AS count
    FROM message GROUP BY 1, 2 UNION ALL SELECT kind, 'dead', count(*) FROM dead_letter GROUP BY 1`;
  const rows = connection.read(() => connection.prepare(sql).all({ now: now.getTime() }));
  for (const { kind, state, count } of rows.map((row) => Count.parse(row))) {
    counts[kind] = { ...counts[kind], [state]: count };
  }
  return counts;
}

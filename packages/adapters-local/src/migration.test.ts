import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openData } from './open-data.ts';

/** The tables as version 1 made them. */
const VERSION_1 = `
CREATE TABLE item (
  pk TEXT NOT NULL,
  sk TEXT NOT NULL,
  data TEXT NOT NULL,
  list TEXT,
  place TEXT,
  expires REAL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (pk, sk)
) STRICT;
CREATE INDEX item_list ON item (list, place, pk, sk) WHERE list IS NOT NULL;
CREATE INDEX item_expires ON item (expires) WHERE expires IS NOT NULL;

CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  place TEXT NOT NULL,
  visible INTEGER NOT NULL,
  leased INTEGER NOT NULL DEFAULT 0,
  leases INTEGER NOT NULL DEFAULT 0,
  interruptions INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  UNIQUE (kind, key)
) STRICT;
CREATE INDEX message_place ON message (place, id, kind, visible);
CREATE INDEX message_visible ON message (visible, kind);

CREATE TABLE dead_letter (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  place TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  error TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
PRAGMA user_version = 1;
`;

test('openData() takes over what version 1 wrote, and reads it before that', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'claimwire-version-1-')), 'data');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }));
  mkdirSync(folder);
  const old = new DatabaseSync(join(folder, 'claimwire.db'));
  old.exec(VERSION_1);
  const body = JSON.stringify({ kind: 'notify', notificationId: 'n', channelId: 'desk' });
  const insert = 'INSERT INTO message (kind, key, body, place, visible) VALUES (?, ?, ?, ?, 0)';
  old.prepare(insert).run('notify', 'n', body, '');
  old.prepare(insert).run('poll', 'f', '{', '');
  old.exec("INSERT INTO item (pk, sk, data, revision) VALUES ('a', 'b', '{}', 1)");
  old.close();

  const clock = () => new Date('2024-05-01T12:00:00.000Z');
  const reader = openData(folder, { clock, mode: 'read' });
  expect(await reader.table.get({ pk: 'a', sk: 'b' })).toMatchObject({ revision: 1 });
  expect(await reader.queue.list()).toEqual([]);
  reader.close();

  for (const time of ['first', 'second']) {
    const { queue, close } = openData(folder, { clock });
    const limits = { limit: 10, visibilitySeconds: 30, group: 'desk' };
    expect(await queue.receive(['notify'], limits), time).toHaveLength(1);
    close();
  }
});

/** Grows by one with each change of the tables; kept in the file as `user_version`. */
export const SCHEMA_VERSION = 2;

/**
 * Text compares with SQLite's default BINARY collation: byte by byte in UTF-8, as DynamoDB sorts its keys.
 * `message.grp` is the group of a message, `visible` is in Unix milliseconds: when the message can be received, or received again if its lease runs out.
 */
export const SCHEMA = `
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
  grp TEXT NOT NULL DEFAULT '',
  visible INTEGER NOT NULL,
  leased INTEGER NOT NULL DEFAULT 0,
  leases INTEGER NOT NULL DEFAULT 0,
  interruptions INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  UNIQUE (kind, key)
) STRICT;
CREATE INDEX message_place ON message (place, id, kind, visible);
CREATE INDEX message_group ON message (kind, grp, place, id, visible);
CREATE INDEX message_visible ON message (visible, kind);

CREATE TABLE dead_letter (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  place TEXT NOT NULL,
  grp TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL,
  error TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** From version 1, which had no groups. Of what was on its queue only deliveries need theirs. */
export const MIGRATION_2 = `
ALTER TABLE message ADD COLUMN grp TEXT NOT NULL DEFAULT '';
ALTER TABLE dead_letter ADD COLUMN grp TEXT NOT NULL DEFAULT '';
CREATE INDEX message_group ON message (kind, grp, place, id, visible);
UPDATE message SET grp = coalesce(json_extract(body, '$.channelId'), '') WHERE kind = 'notify' AND json_valid(body);
PRAGMA user_version = 2;
`;

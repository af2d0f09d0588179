import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataError, type DataProblem } from './errors.ts';
import { openData } from './open-data.ts';

const clock = () => new Date('2024-05-01T12:00:00.000Z');

describe('openData()', () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'claimwire-data-'));
    folder = join(parent, 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  /** The error with which a folder is refused: one line, of this sort. */
  const refusal = (problem: DataProblem, path = folder, mode: 'read' | 'write' = 'write') => {
    try {
      openData(path, { clock, mode }).close();
    } catch (error) {
      expect(error).toBeInstanceOf(DataError);
      expect(error).toMatchObject({ problem });
      const message = error instanceof Error ? error.message : '';
      expect(message).not.toContain('\n');
      return message;
    }
    throw new Error('it was opened');
  };

  /** Another process that holds the folder until it is killed. */
  const holder = async () => {
    const script = `
      import { openData } from ${JSON.stringify(join(import.meta.dirname, 'open-data.ts'))};
      const data = openData(${JSON.stringify(folder)}, { clock: () => new Date() });
      await data.table.putIfAbsent({ pk: 'a', sk: 'a', data: {} });
      console.log('open');
      setInterval(() => data, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  };

  test('makes the folder with its parents and finds everything again after closing', async () => {
    folder = join(folder, 'deep', 'er');
    const item = { pk: 'a', sk: 'b', data: { n: 1 } };
    const first = openData(folder, { clock });
    await first.table.putIfAbsent(item);
    await first.blobs.put('raw/a', Buffer.from('body'));
    first.close();
    const second = openData(folder, { clock });
    expect(await second.table.get(item)).toEqual({ ...item, revision: 1 });
    expect(Buffer.from((await second.blobs.get('raw/a'))!).toString()).toBe('body');
    second.close();
  });

  test('refuses a folder that another process has, names that process, and gets it as soon as that is killed', async () => {
    const child = await holder();
    try {
      expect(refusal('in-use')).toBe(
        `Cannot use the data folder "${folder}": process ${child.pid} is using it; stop that one first, or choose another folder`,
      );
    } finally {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    const data = openData(folder, { clock });
    expect(await data.table.get({ pk: 'a', sk: 'a' })).toBeDefined();
    data.close();
  });

  test('refuses a folder that this process has open', () => {
    const data = openData(folder, { clock });
    expect(refusal('in-use')).toContain(`process ${process.pid}`);
    data.close();
    openData(folder, { clock }).close();
  });

  test('for reading it opens beside the writer, sees what that wrote last, and changes nothing', async () => {
    const writer = openData(folder, { clock });
    const reader = openData(folder, { clock, mode: 'read' });
    await writer.table.putIfAbsent({ pk: 'a', sk: 'a', data: {} });
    expect(await reader.table.get({ pk: 'a', sk: 'a' })).toBeDefined();
    await expect(reader.table.delete({ pk: 'a', sk: 'a' })).rejects.toMatchObject({ problem: 'read-only' });
    await expect(reader.queue.retry()).rejects.toMatchObject({ problem: 'read-only' });
    reader.close();
    writer.close();
    const later = openData(folder, { clock, mode: 'read' });
    expect(await later.table.get({ pk: 'a', sk: 'a' })).toBeDefined();
    later.close();
  });

  test('for reading it does not make a folder that is not there', () => {
    expect(refusal('missing', folder, 'read')).toBe(
      `Cannot open "${join(folder, 'claimwire.db')}": nothing has been stored there yet`,
    );
    expect(existsSync(folder)).toBe(false);
  });

  test('sweeps away blobs that a crash cut off', () => {
    openData(folder, { clock }).close();
    mkdirSync(join(folder, 'tmp'), { recursive: true });
    writeFileSync(join(folder, 'tmp', '123-1'), 'half a bo');
    openData(folder, { clock }).close();
    expect(existsSync(join(folder, 'tmp', '123-1'))).toBe(false);
  });

  test('says that a file is in the way, and that a path cannot be', () => {
    writeFileSync(folder, '');
    expect(refusal('no-access')).toBe(`Cannot use the data folder "${folder}": a file is in the way`);
    refusal('no-access', join(folder, 'below'));
    expect(refusal('no-access', folder, 'read')).toContain('a part of the path is a file, not a folder');
  });

  test.skipIf(process.getuid?.() === 0)('says that access is denied', () => {
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(refusal('no-access')).toContain('access is denied');
    chmodSync(folder, 0o700);
  });

  test.each(['claimwire.db', 'lock.db'])('says that %s is damaged', (file) => {
    mkdirSync(folder);
    writeFileSync(join(folder, file), 'these are not the bytes of a database\n'.repeat(200));
    expect(refusal('damaged')).toContain('damaged');
    // Nothing is thrown away, and the lock is not kept.
    expect(readdirSync(folder)).toContain(file);
    rmSync(join(folder, file));
    openData(folder, { clock }).close();
  });

  test('says that a page in the middle is damaged', async () => {
    const data = openData(folder, { clock });
    await Promise.all(
      Array.from({ length: 500 }, (_, n) =>
        data.table.putIfAbsent({ pk: 'a', sk: `${n}`, data: { text: 'x'.repeat(300) } }),
      ),
    );
    data.close();
    const path = join(folder, 'claimwire.db');
    writeFileSync(path, readFileSync(path).fill(0xa5, 8192));
    const reader = openData(folder, { clock, mode: 'read' });
    await expect(reader.table.query('a')).rejects.toMatchObject({ problem: 'damaged' });
    reader.close();
  });

  test('leaves data of a newer version alone', () => {
    openData(folder, { clock }).close();
    const database = new DatabaseSync(join(folder, 'claimwire.db'));
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(refusal('newer')).toContain('a newer version of claimwire wrote it');
    refusal('newer', folder, 'read');
  });
});

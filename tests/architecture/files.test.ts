import { basename } from 'node:path/posix';
import { expect, test } from 'vitest';
import { readRooms } from './repository.ts';

const MOST = 200;

/** Files that are longer for a reason. */
const LONG: Readonly<Record<string, string>> = {};

const modules = readRooms().flatMap((room) => room.modules);

test(`no file is longer than ${MOST} lines, but for those with a reason`, () => {
  expect(modules.length).toBeGreaterThan(100);
  const long = modules.filter(({ lines }) => lines > MOST);
  expect(
    long.filter(({ file }) => LONG[file] === undefined).map(({ file, lines }) => `${file}: ${lines}`),
  ).toEqual([]);
});

test('the list of longer files names no other', () => {
  const long = new Set(modules.filter(({ lines }) => lines > MOST).map(({ file }) => file));
  expect(Object.keys(LONG).filter((file) => !long.has(file))).toEqual([]);
});

test('files and folders are called by what they are about, in kebab-case', () => {
  const odd = modules.filter(
    ({ file }) =>
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.[a-z]+$/.test(basename(file)) ||
      /\/(utils?|helpers?|common|types|misc)(\.[a-z]+)?(\/|$)/.test(file),
  );
  expect(odd.map(({ file }) => file)).toEqual([]);
});

test('a package has one index.ts, at its entry', () => {
  const inner = modules.filter(
    ({ file }) => basename(file) === 'index.ts' && !/^packages\/[^/]+\/src\/index\.ts$/.test(file),
  );
  expect(inner.map(({ file }) => file)).toEqual([]);
});

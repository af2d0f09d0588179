import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleApps } from './bundle-apps.ts';
import { LAMBDA_APPS, type LambdaApp } from './functions.ts';

const MB = 1_000_000;
let target = '';
let sources: ReadonlyMap<LambdaApp, readonly string[]> = new Map();

beforeAll(async () => {
  target = await mkdtemp(join(tmpdir(), 'claimwire-bundles-'));
  sources = await bundleApps({
    root: resolve(import.meta.dirname, '../..'),
    target,
    configurationText: 'feeds: [] # mine\n',
  });
}, 120_000);
afterAll(() => rm(target, { recursive: true }));

test('bundleApps() makes one module of each app, with the configuration beside it as it was written', async () => {
  for (const app of LAMBDA_APPS) {
    expect((await readdir(join(target, app))).sort()).toEqual(['claimwire.yaml', 'main.mjs']);
    expect(await readFile(join(target, app, 'claimwire.yaml'), 'utf8')).toBe('feeds: [] # mine\n');
  }
});

test.each([
  ['poller', MB],
  ['notifier', MB],
  ['analyzer', 8 * MB],
  ['api', 8 * MB],
] as const)('bundleApps() keeps the %s below %i bytes when zipped', async (app, most) => {
  const code = await readFile(join(target, app, 'main.mjs'));
  // A zip file packs as gzip does.
  const { length } = await promisify(gzip)(code);
  expect(length).toBeGreaterThan(10_000);
  expect(length).toBeLessThan(most);
});

test('bundleApps() puts nothing into a bundle that only the others need', () => {
  const rooms = (app: LambdaApp) =>
    new Set((sources.get(app) ?? []).map((file) => /^((?:packages|apps)\/[^/]+)\//.exec(file)?.[1]));
  for (const app of LAMBDA_APPS) {
    const apps = [...rooms(app)].filter((room) => room?.startsWith('apps/'));
    expect(apps).toEqual([`apps/${app}`]);
    expect(rooms(app)).not.toContain('packages/adapters-local');
  }
  expect(rooms('poller')).not.toContain('packages/analysis');
  expect(rooms('poller')).not.toContain('packages/alerts');
  expect(rooms('notifier')).not.toContain('packages/analysis');
  expect(rooms('notifier')).not.toContain('packages/feeds');
  expect(rooms('analyzer')).not.toContain('packages/alerts');
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readModule, type SourceModule } from './source-module.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Made, installed, or data that only looks like code. */
const NO_SOURCE = new Set(['node_modules', 'dist', 'cdk.out', 'coverage', 'gold']);
const SOURCE = /\.[cm]?[jt]sx?$/;

/** One workspace: an app, a package, the infrastructure or the tests. */
export interface Room {
  /** As others import it. */
  readonly name: string;
  /** From the root, with slashes. */
  readonly folder: string;
  readonly modules: readonly SourceModule[];
}

const Manifest = z.object({ name: z.string() });

function filesBelow(folder: string, suffix: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return NO_SOURCE.has(entry.name) || entry.name.startsWith('.') ? [] : filesBelow(path, suffix);
    }
    return suffix.test(entry.name) ? [path] : [];
  });
}

/** Text of a file, by its path from the root. */
export const readText = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Whether a path from the root leads to a file or folder. */
export const isThere = (path: string) => existsSync(join(ROOT, path));

/** Every room of the repository that has a manifest, with all its source. */
export function readRooms(): readonly Room[] {
  const folders = ['apps', 'packages'].flatMap((parent) =>
    readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
  );
  return [...folders, 'infra', 'tests']
    .filter((folder) => isThere(`${folder}/package.json`))
    .map((folder) => ({
      name: Manifest.parse(JSON.parse(readText(`${folder}/package.json`))).name,
      folder,
      modules: filesBelow(folder, SOURCE).map((file) => readModule(file, readText(file))),
    }));
}

/** The Markdown files that users read: README and everything in `docs`. */
export const documents = (): readonly string[] => ['README.md', ...filesBelow('docs', /\.md$/)];

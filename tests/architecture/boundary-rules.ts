import { dirname, join } from 'node:path/posix';
import type { Room } from './repository.ts';
import type { SourceModule } from './source-module.ts';

/**
 * Files that put an app together: they alone name adapters and read the environment. Beside each `main.ts` the launcher,
 * which starts the right version of Node before `main.ts` can run; for the deployment, its commands.
 */
const COMPOSITION = /^(apps\/[^/]+\/(src\/main\.ts|bin\/[^/]+\.js)|infra\/bin\/[^/]+\.ts)$/;

const TEST = /\.test\.tsx?$|\/(fixtures|testing)\//;
const ADAPTERS = /^packages\/adapters-/;

/** Whether a module only serves tests: what it does never runs at a user's. */
const isTest = (room: Room, { file }: SourceModule) => room.folder === 'tests' || TEST.test(file);

/** Why `from` must not import the room `to`; undefined when it may. */
function forbidden(from: Room, module: SourceModule, to: Room): string | undefined {
  if (from.folder === 'tests') return undefined;
  if (from.folder === 'packages/core') return 'core imports zod and nothing else';
  if (to.folder === 'packages/core') return undefined;
  // Its one guard is for whoever opens a connection, and it stands on nothing itself.
  if (from.folder === 'packages/network') return 'network imports no other package';
  if (to.folder === 'packages/network' && from.folder.startsWith('packages/')) return undefined;
  if (from.folder === 'infra') {
    const configuration = to.folder === 'packages/configuration';
    return configuration ? undefined : 'infra knows apps by their entry path, core and the configuration';
  }
  if (from.folder === 'packages/lambda-runtime') {
    const mayImport = /^packages\/(configuration|adapters-aws)$/.test(to.folder);
    return mayImport
      ? undefined
      : "the Lambdas' common ground is core, the configuration and the AWS adapters";
  }
  if (from.folder.startsWith('packages/')) return 'packages import core and network, never each other';
  if (!to.folder.startsWith('packages/')) return 'apps import packages and never each other';
  if (ADAPTERS.test(to.folder) && !COMPOSITION.test(module.file) && !isTest(from, module)) {
    return 'only the composition root, main.ts, names an adapter';
  }
  return undefined;
}

function importViolation(
  room: Room,
  module: SourceModule,
  source: string,
  rooms: readonly Room[],
): string | undefined {
  if (source.startsWith('.')) {
    const inside = join(dirname(module.file), source).startsWith(`${room.folder}/`);
    return inside ? undefined : 'another package is imported by its name, never by a path';
  }
  if (source.startsWith('/') || source.startsWith('file:'))
    return 'a path on one machine is no path on another';
  const to = rooms.find(({ name }) => source === name || source.startsWith(`${name}/`));
  if (to !== undefined) {
    if (source !== to.name)
      return 'a package is imported by its name alone; what it offers stands in its index.ts';
    return to === room ? 'a package does not import itself by name' : forbidden(room, module, to);
  }
  if (room.folder === 'packages/core' && source !== 'zod' && !isTest(room, module)) {
    return 'core imports zod and nothing else';
  }
  return undefined;
}

/** Every place in which a room breaks the rules of `docs/architecture.md`, one line each. */
export function boundaryViolations(rooms: readonly Room[]): readonly string[] {
  return rooms.flatMap((room) =>
    room.modules.flatMap((module) => {
      const imports = module.imports.flatMap(({ line, text }) => {
        const why = importViolation(room, module, text, rooms);
        return why === undefined ? [] : [`${module.file}:${line} imports "${text}": ${why}`];
      });
      const free = COMPOSITION.test(module.file) || isTest(room, module);
      const environment = module.environment.map(
        ({ line, text }) => `${module.file}:${line} reads ${text}: only main.ts does, through a schema`,
      );
      const casts = module.casts.map(
        ({ line, text }) =>
          `${module.file}:${line} overrules the compiler with "${text}": narrow or parse instead`,
      );
      return [...imports, ...(free ? [] : environment), ...(isTest(room, module) ? [] : casts)];
    }),
  );
}

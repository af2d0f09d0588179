import { describe, expect, test } from 'vitest';
import { boundaryViolations } from './boundary-rules.ts';
import { type Room, readRooms } from './repository.ts';
import { readModule } from './source-module.ts';

const rooms = readRooms();

describe('the repository', () => {
  test('is seen: every room has modules, and every package but the domain imports the domain', () => {
    expect(rooms.map(({ folder }) => folder)).toEqual(
      expect.arrayContaining([
        'apps/cli',
        'infra',
        'packages/adapters-local',
        'packages/alerts',
        'packages/analysis',
        'packages/configuration',
        'packages/core',
        'packages/feeds',
        'packages/network',
        'packages/newsroom',
        'tests',
      ]),
    );
    for (const { folder, name, modules } of rooms) {
      expect(modules.length, folder).toBeGreaterThan(0);
      const imported = modules.flatMap(({ imports }) => imports.map(({ text }) => text));
      const wanted = name === '@claimwire/core' ? 'zod' : '@claimwire/core';
      // The sample newsroom is data and a server for it, and the address guard knows nothing of claims.
      if (!['packages/newsroom', 'packages/network'].includes(folder))
        expect(imported, folder).toContain(wanted);
    }
  });

  test('keeps to its boundaries', () => {
    expect(boundaryViolations(rooms)).toEqual([]);
  });
});

describe('the rules', () => {
  /** The rooms with one more module in the one of that folder. */
  const violations = (file: string, text: string) => {
    const sample = [
      'apps/cli',
      'apps/api',
      'infra',
      'tests',
      ...[
        'core',
        'configuration',
        'feeds',
        'alerts',
        'network',
        'adapters-local',
        'adapters-aws',
        'lambda-runtime',
      ].map((name) => `packages/${name}`),
    ];
    return boundaryViolations(
      sample.map((folder): Room => {
        const name = folder.startsWith('packages/')
          ? `@claimwire/${folder.slice(9)}`
          : folder.replace('apps/', 'claimwire-');
        return { folder, name, modules: file.startsWith(`${folder}/`) ? [readModule(file, text)] : [] };
      }),
    );
  };

  test.each([
    ['core importing node', 'packages/core/src/a.ts', "import { join } from 'node:path';"],
    ['core importing npm', 'packages/core/src/a.ts', "import type { Feed } from 'rss-parser';"],
    [
      'core importing a package, in a test too',
      'packages/core/src/a.test.ts',
      "import { openData } from '@claimwire/adapters-local';",
    ],
    ['network importing a package', 'packages/network/src/a.ts', "import { x } from '@claimwire/feeds';"],
    ['a package importing a package', 'packages/feeds/src/a.ts', "import { x } from '@claimwire/alerts';"],
    [
      'a package importing an adapter',
      'packages/feeds/src/a.ts',
      "import { x } from '@claimwire/adapters-local';",
    ],
    [
      'an adapter importing a package',
      'packages/adapters-local/src/a.ts',
      "export * from '@claimwire/feeds';",
    ],
    ['a package importing an app', 'packages/feeds/src/a.ts', "import { x } from 'claimwire-cli';"],
    [
      "the Lambdas' common ground importing a stage",
      'packages/lambda-runtime/src/a.ts',
      "import { x } from '@claimwire/feeds';",
    ],
    ['a type from a package', 'packages/feeds/src/a.ts', "type X = import('@claimwire/alerts').X;"],
    [
      'a package loaded on the way',
      'packages/feeds/src/a.ts',
      "const x = await import('@claimwire/alerts');",
    ],
    ['a package required', 'packages/feeds/src/a.cjs', "const x = require('@claimwire/alerts');"],
    ['an app importing an app', 'apps/cli/src/main.ts', "import { x } from 'claimwire-api';"],
    [
      'an adapter named outside main.ts',
      'apps/cli/src/command.ts',
      "import { x } from '@claimwire/adapters-local';",
    ],
    [
      'an adapter named in a main.ts that is none',
      'apps/cli/src/sub/main.ts',
      "import { x } from '@claimwire/adapters-local';",
    ],
    ['infra importing a package', 'infra/src/a.ts', "import { x } from '@claimwire/feeds';"],
    [
      'a path into another package',
      'packages/feeds/src/a.ts',
      "import { x } from '../../core/src/index.ts';",
    ],
    [
      'a path into another package, from a test',
      'tests/a.test.ts',
      "import { x } from '../packages/core/src/index.ts';",
    ],
    ['a name with a path', 'apps/cli/src/a.ts', "import { x } from '@claimwire/core/src/id.ts';"],
    ['an absolute path', 'apps/cli/src/a.ts', "import { x } from '/work/x.ts';"],
    ['itself by name', 'packages/feeds/src/a.ts', "import { x } from '@claimwire/feeds';"],
    ['the environment', 'packages/feeds/src/a.ts', 'const x = process.env.HOME;'],
    ['the environment in an app', 'apps/cli/src/a.ts', 'const { HOME } = globalThis.process.env;'],
    ['the environment by import', 'apps/cli/src/a.ts', "import { env as e } from 'node:process';"],
    ['a cast', 'apps/cli/src/a.ts', 'const x = y as string;'],
    ['a non-null assertion', 'packages/feeds/src/a.ts', 'const x = y!.z;'],
  ])('refuse %s', (_, file, text) => {
    expect(violations(file, `// the first line\n${text}`)).toEqual([expect.stringMatching(`^${file}:2 `)]);
  });

  test.each([
    [
      'core importing zod and itself',
      'packages/core/src/a.ts',
      "import { z } from 'zod'; export * from './b.ts';",
    ],
    [
      'what tests of core need',
      'packages/core/src/a.test.ts',
      "import { test } from 'vitest'; import { join } from 'node:path';",
    ],
    [
      'a package importing core and npm',
      'packages/feeds/src/a/b.ts',
      "import { x } from '@claimwire/core'; import y from 'undici'; import '../c.ts';",
    ],
    ['a package importing network', 'packages/alerts/src/a.ts', "import { x } from '@claimwire/network';"],
    [
      'main.ts naming adapters and reading the environment',
      'apps/cli/src/main.ts',
      "import { x } from '@claimwire/adapters-local'; f(process.env);",
    ],
    ['infra importing the configuration', 'infra/src/a.ts', "import { x } from '@claimwire/configuration';"],
    ['a command of infra reading the environment', 'infra/bin/a.ts', 'f(process.env);'],
    [
      "the Lambdas' common ground naming the AWS adapters",
      'packages/lambda-runtime/src/a.ts',
      "import { x } from '@claimwire/adapters-aws'; import { y } from '@claimwire/configuration';",
    ],
    ['an app importing packages', 'apps/cli/src/a.ts', "import { x } from '@claimwire/feeds';"],
    [
      'tests importing everything',
      'tests/a.test.ts',
      "import { x } from '@claimwire/adapters-local'; f(process.env, y as never, z!);",
    ],
    [
      'as const, satisfies and renaming',
      'apps/cli/src/a.ts',
      "import { a as b } from './c.ts'; export const d = ['e'] as const satisfies string[];",
    ],
  ])('allow %s', (_, file, text) => {
    expect(violations(file, text)).toEqual([]);
  });

  test('cannot be passed by a file that does not parse', () => {
    expect(() => readModule('packages/feeds/src/a.ts', 'import {')).toThrow(
      'Cannot read "packages/feeds/src/a.ts"',
    );
  });
});

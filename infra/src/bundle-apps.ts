import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { LAMBDA_APPS, type LambdaApp } from './functions.ts';

export interface BundleOptions {
  /** The folder of the repository. */
  readonly root: string;
  /** Each app gets a folder of its name in here. */
  readonly target: string;
  /** The file `claimwire.yaml`, which travels beside the code. */
  readonly configurationText: string;
}

/** CommonJS packages call `require`, which a module does not have. */
const BANNER = "import{createRequire as c}from'node:module';const require=c(import.meta.url);";

/** zod brings its messages in every language along; its English ones, which are the default, it imports by themselves. */
const withoutTranslations: Plugin = {
  name: 'without-translations',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' }));
  },
};

/**
 * Writes each app as one minified module, `main.mjs`, and the configuration beside it. Needs neither Docker nor network.
 * Answers which source files are in which bundle, from the root.
 */
export async function bundleApps({
  root,
  target,
  configurationText,
}: BundleOptions): Promise<ReadonlyMap<LambdaApp, readonly string[]>> {
  const bundles = await Promise.all(
    LAMBDA_APPS.map(async (app) => {
      const folder = join(target, app);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'claimwire.yaml'), configurationText);
      const { metafile } = await build({
        absWorkingDir: root,
        entryPoints: [`apps/${app}/src/main.ts`],
        outfile: join(folder, 'main.mjs'),
        bundle: true,
        minify: true,
        platform: 'node',
        target: 'node24',
        format: 'esm',
        mainFields: ['module', 'main'],
        banner: { js: BANNER },
        legalComments: 'none',
        logLevel: 'error',
        plugins: [withoutTranslations],
        metafile: true,
      });
      return [app, Object.keys(metafile.inputs)] as const;
    }),
  );
  return new Map(bundles);
}

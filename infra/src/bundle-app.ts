import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

export interface BundleOptions {
  /** Folder of the app, with `src/main.ts` in it. */
  readonly folder: string;
  /** The file `claimwire.yaml`, which travels beside the code. */
  readonly configurationText: string;
}

/** CommonJS packages call `require`, which a module does not have. */
const BANNER = "import{createRequire as c}from'node:module';const require=c(import.meta.url);";

/** Writes one app as one minified module, `main.mjs`, and the configuration beside it, into a folder. */
export function bundleInto(target: string, { folder, configurationText }: BundleOptions): void {
  buildSync({
    entryPoints: [join(folder, 'src/main.ts')],
    outfile: join(target, 'main.mjs'),
    bundle: true,
    minify: true,
    // Names of classes and functions stand in logs and in names of errors.
    keepNames: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    legalComments: 'none',
    logLevel: 'error',
  });
  writeFileSync(join(target, 'claimwire.yaml'), configurationText);
}

/** The code of a Lambda, bundled here and now, with neither Docker nor network. */
export function bundledCode(options: BundleOptions): Code {
  return Code.fromAsset(options.folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Asked for by the CDK and never used: what is bundled on the spot needs no container.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(target) {
          bundleInto(target, options);
          return true;
        },
      },
      // The CDK bundles a folder once for the same options, and cannot see into the function.
      environment: { configuration: createHash('sha256').update(options.configurationText).digest('hex') },
    },
  });
}

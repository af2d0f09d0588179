import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');

/** The command line of the CDK, as "npm run deploy" starts it. */
export const CDK = createRequire(join(ROOT, 'infra/package.json')).resolve('aws-cdk/bin/cdk');

/** Writes the cloud assembly of a configuration as `cdk deploy` would have it written. Answers its folder. */
export async function synthesise(configurationText: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimwire-assembly-'));
  const file = join(folder, 'claimwire.yaml');
  await writeFile(file, configurationText);
  const env = { PATH: process.env.PATH, CDK_OUTDIR: join(folder, 'out'), CLAIMWIRE_CONFIG: file };
  await promisify(execFile)(process.execPath, [join(ROOT, 'infra/bin/claimwire.ts')], { env });
  return folder;
}

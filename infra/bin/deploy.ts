// Deploys both stacks, then the console's page. Arguments go to "cdk deploy", for example --require-approval never.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { publishConsole } from '../src/publish-console.ts';
import { readDeployment } from '../src/read-deployment.ts';

const infra = resolve(import.meta.dirname, '..');
const root = resolve(infra, '..');

/** What the stack says of itself, as far as it is needed here. */
const Stack = z.object({ ApiUrl: z.string(), ConsoleUrl: z.string(), ConsoleBucketName: z.string() });

async function deploy(): Promise<number> {
  const read = await readDeployment(process.env, root);
  if (read.kind === 'refused') {
    process.stderr.write([read.why, ...read.problems, ''].join('\n'));
    return 2;
  }
  const file = join(infra, 'cdk.out', 'outputs.json');
  const { name } = read.deployment;
  // The serving stack brings the other one along.
  const args = ['deploy', name, '--outputs-file', file, ...process.argv.slice(2)];
  const { status } = spawnSync('cdk', args, { cwd: infra, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  const stack = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))[name];
  const { ApiUrl, ConsoleUrl, ConsoleBucketName } = Stack.parse(stack);
  const folder = join(root, 'apps/console/public');
  await publishConsole({ client: new S3Client(), bucketName: ConsoleBucketName, folder, apiUrl: ApiUrl });
  process.stdout.write(
    `\nDeployed "${name}". Console: ${ConsoleUrl}\nConfirm the links in the mails of AWS; then alerts and alarms arrive.\n`,
  );
  return 0;
}

process.exitCode = await deploy();

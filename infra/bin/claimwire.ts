// The CDK app: `cdk` starts it, reads the environment's account and region into it, and deploys what it writes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleApps } from '../src/bundle-apps.ts';
import { createStacks } from '../src/create-stacks.ts';
import { readDeployment } from '../src/read-deployment.ts';

const root = resolve(import.meta.dirname, '../..');

/** Writes the cloud assembly. Answers the exit code. */
async function synthesise(): Promise<number> {
  const read = await readDeployment(process.env, root);
  if (read.kind === 'refused') {
    process.stderr.write([read.why, ...read.problems, ''].join('\n'));
    return 1;
  }
  const bundles = await mkdtemp(join(tmpdir(), 'claimwire-bundles-'));
  try {
    await bundleApps({ root, target: bundles, configurationText: read.text });
    const app = new App();
    createStacks(app, { ...read.deployment, codeOf: (name) => Code.fromAsset(join(bundles, name)) });
    app.synth();
    return 0;
  } finally {
    await rm(bundles, { recursive: true });
  }
}

process.exitCode = await synthesise();

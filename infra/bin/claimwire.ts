// The CDK app: `cdk` starts it, reads the environment's account and region into it, and deploys what it writes.
import { resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { createStacks } from '../src/create-stacks.ts';
import { readDeployment } from '../src/read-deployment.ts';

const read = await readDeployment(process.env, resolve(import.meta.dirname, '../..'));
if (read.kind === 'refused') {
  process.stderr.write([read.why, ...read.problems, ''].join('\n'));
  process.exitCode = 1;
} else {
  const app = new App();
  createStacks(app, read.deployment);
  app.synth();
}

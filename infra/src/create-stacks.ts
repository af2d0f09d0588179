import { type App, Tags } from 'aws-cdk-lib';
import { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { ServiceStack } from './service-stack.ts';

export interface Stacks {
  readonly data: DataStack;
  readonly service: ServiceStack;
}

/** Adds the stacks of one claimwire to a CDK app: one that remembers, and one that works. */
export function createStacks(app: App, deployment: Deployment): Stacks {
  const { name } = deployment;
  const env = deployment.env === undefined ? {} : { env: deployment.env };
  const data = new DataStack(app, `${name}-data`, {
    ...env,
    description: 'claimwire: what it keeps. Table, bucket and token stay when this stack is removed.',
  });
  const service = new ServiceStack(app, name, {
    ...env,
    description: 'claimwire: watches news feeds and alerts when a source contradicts or confirms a claim.',
    deployment,
    data,
  });
  Tags.of(app).add('claimwire', name);
  return { data, service };
}

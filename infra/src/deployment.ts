import type { CloudReference } from '@claimwire/configuration';
import type { Configuration } from '@claimwire/core';
import type { Environment } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { LambdaApp } from './functions.ts';

/** All that the two stacks of one claimwire are made from. */
export interface Deployment {
  /** Name of the serving stack; the stateful one is called after it. Two names make two claimwires in one account. */
  readonly name: string;
  /** What stands in `claimwire.yaml`, with something of the same form in the place of each secret. */
  readonly configuration: Configuration;
  /** The secrets that it names. */
  readonly references: readonly CloudReference[];
  /** The bundle of an app. */
  readonly codeOf: (app: LambdaApp) => Code;
  /** Left out, the stacks fit any account and region. */
  readonly env?: Environment;
  /** False for accounts whose concurrency quota leaves nothing to reserve. */
  readonly reserveConcurrency: boolean;
}

import { resolve } from 'node:path';
import { loadConfiguration } from '@claimwire/configuration';
import { z } from 'zod';
import type { Deployment } from './deployment.ts';

/** What the environment says of a deployment; all of it may be left out. */
const DeploymentEnvironment = z.object({
  CLAIMWIRE_NAME: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/i, 'wants a letter, then letters, digits and hyphens, at most 40 in all')
    .default('claimwire'),
  CLAIMWIRE_CONFIG: z.string().min(1).optional(),
  /** `no` for accounts that have no concurrency to reserve. */
  CLAIMWIRE_RESERVE: z.enum(['yes', 'no']).default('yes'),
  CDK_DEFAULT_ACCOUNT: z.string().optional(),
  CDK_DEFAULT_REGION: z.string().optional(),
});

/** What the environment and the configuration file come to. `problems`: one line each. */
export type ReadDeployment =
  | {
      readonly kind: 'deployment';
      /** All but the code. */
      readonly deployment: Omit<Deployment, 'codeOf'>;
      /** The file as it is. */
      readonly text: string;
    }
  | { readonly kind: 'refused'; readonly why: string; readonly problems: readonly string[] };

/**
 * Reads what is to be deployed: the environment, and `claimwire.yaml` below `root`, checked as the command line checks it.
 *
 * @param root the folder of the repository
 */
export async function readDeployment(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Promise<ReadDeployment> {
  const environment = DeploymentEnvironment.safeParse(env);
  if (!environment.success) {
    const problems = environment.error.issues.map(
      ({ path, message }) => `${path.join('.')}: found ${JSON.stringify(env[String(path[0])])}, ${message}`,
    );
    return { kind: 'refused', why: 'Cannot use the environment', problems };
  }
  const { CLAIMWIRE_NAME, CLAIMWIRE_CONFIG, CLAIMWIRE_RESERVE, ...aws } = environment.data;
  const path = resolve(root, CLAIMWIRE_CONFIG ?? 'claimwire.yaml');
  const loaded = await loadConfiguration(path, { kind: 'cloud', secrets: new Map() });
  if (loaded.kind === 'refused') return loaded;
  const { configuration, references, text } = loaded;
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = aws;
  return {
    kind: 'deployment',
    deployment: {
      name: CLAIMWIRE_NAME,
      configuration,
      references,
      ...(account !== undefined && region !== undefined && { env: { account, region } }),
      reserveConcurrency: CLAIMWIRE_RESERVE === 'yes',
    },
    text,
  };
}

import {
  DescribeSecretCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import type { CloudReference } from '@claimwire/configuration';
import type { Finding } from './finding.ts';

export interface SecretClients {
  readonly secretsManager: SecretsManagerClient;
  readonly ssm: SSMClient;
}

/** Whether the secrets that the configuration names are there. Their values are neither read nor shown. */
export async function checkSecrets(
  clients: SecretClients,
  references: readonly CloudReference[],
): Promise<readonly Finding[]> {
  const names = [...new Set(references.map(({ reference }) => reference.replace(/#.*$/, '')))];
  return Promise.all(
    names.map(async (reference): Promise<Finding> => {
      const check = 'secrets';
      if (await isThere(clients, reference)) return { check, state: 'fine', found: reference, advice: null };
      return { check, state: 'missing', found: `${reference} is not there`, advice: howToMake(reference) };
    }),
  );
}

async function isThere({ secretsManager, ssm }: SecretClients, reference: string): Promise<boolean> {
  const name = nameOf(reference);
  try {
    await (reference.startsWith('ssm:')
      ? ssm.send(new GetParameterCommand({ Name: name, WithDecryption: false }))
      : secretsManager.send(new DescribeSecretCommand({ SecretId: name })));
    return true;
  } catch (error) {
    if (error instanceof ParameterNotFound || error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}

const nameOf = (reference: string): string => reference.slice(reference.indexOf(':') + 1);

const howToMake = (reference: string): string =>
  reference.startsWith('ssm:')
    ? `run "aws ssm put-parameter --type SecureString --name ${nameOf(reference)} --value file:///dev/stdin"`
    : `run "aws secretsmanager create-secret --name ${nameOf(reference)} --secret-string file:///dev/stdin"`;

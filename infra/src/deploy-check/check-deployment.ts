import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { STSClient } from '@aws-sdk/client-sts';
import type { Deployment } from '../deployment.ts';
import { sesAddresses } from '../mail-identities.ts';
import { ask } from './ask.ts';
import { checkBootstrap } from './check-bootstrap.ts';
import { checkConcurrency } from './check-concurrency.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkMail } from './check-mail.ts';
import { checkSecrets } from './check-secrets.ts';
import type { Finding } from './finding.ts';

export interface CheckClients {
  readonly sts: STSClient;
  readonly ssm: SSMClient;
  readonly ses: SESv2Client;
  readonly lambda: LambdaClient;
  readonly secretsManager: SecretsManagerClient;
  readonly cloudFormation: CloudFormationClient;
}

/** Everything that a deployment needs of the account, before it begins. Nothing is changed. */
export async function checkDeployment(
  clients: CheckClients,
  deployment: Pick<Deployment, 'name' | 'configuration' | 'references' | 'reserveConcurrency'>,
): Promise<readonly Finding[]> {
  const { name, configuration, references, reserveConcurrency } = deployment;
  const told = operatorFinding(configuration.operator);
  const caller = await checkCredentials(clients.sts);
  if (caller.account === null) return [...caller.findings, told];
  const place = `aws://${caller.account}/${await clients.sts.config.region()}`;
  const answers = await Promise.all([
    ask('bootstrap', () => checkBootstrap(clients.ssm, place)),
    ask('concurrency', async () => {
      const isDeployed = await isThere(clients.cloudFormation, name);
      return checkConcurrency(clients.lambda, { isDeployed, reserve: reserveConcurrency });
    }),
    ask('secrets', () => checkSecrets(clients, references)),
    ask('mail', () => checkMail(clients.ses, sesAddresses(configuration))),
  ]);
  return [...caller.findings, ...answers.flat(), told];
}

function operatorFinding(operator: string | undefined): Finding {
  const check = 'operator';
  return operator === undefined
    ? {
        check,
        state: 'warning',
        found: 'nobody is told of alarms',
        advice: 'set operator: in claimwire.yaml',
      }
    : { check, state: 'fine', found: `alarms go to ${operator}`, advice: null };
}

/** A stack that is not there is a validation error for CloudFormation, with a class of its own that it does not export. */
async function isThere(cloudFormation: CloudFormationClient, StackName: string): Promise<boolean> {
  try {
    await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return false;
    throw error;
  }
}

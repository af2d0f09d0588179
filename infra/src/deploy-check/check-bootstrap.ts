import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import type { Finding } from './finding.ts';

/** Where "cdk bootstrap" leaves the version of what it made; the middle part is the CDK's own qualifier. */
const PARAMETER = '/cdk-bootstrap/hnb659fds/version';

/** The first version that stacks of the second CDK deploy with. */
const LEAST = 6;

/** Whether the account and region were made ready for the CDK, once and for all stacks. */
export async function checkBootstrap(ssm: SSMClient, place: string): Promise<readonly Finding[]> {
  const advice = `run "npx cdk bootstrap ${place}" once`;
  const check = 'bootstrap';
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: PARAMETER }));
    const version = Number(Parameter?.Value);
    return version >= LEAST
      ? [{ check, state: 'fine', found: `version ${version}`, advice: null }]
      : [{ check, state: 'missing', found: `version ${Parameter?.Value}, wants ${LEAST} or later`, advice }];
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error;
    return [{ check, state: 'missing', found: 'this account and region are not ready for the CDK', advice }];
  }
}

import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import type { Finding } from './finding.ts';

/** Who deploys, and where to; without an account nothing else can be asked. */
export interface Caller {
  readonly account: string | null;
  readonly findings: readonly Finding[];
}

const HOW = 'set AWS_PROFILE, or run "aws configure sso" and "aws sso login"';

/** Whether there are credentials that AWS takes, and a region. */
export async function checkCredentials(sts: STSClient): Promise<Caller> {
  const region = await regionOf(sts);
  if (region === null) {
    const finding: Finding = {
      check: 'region',
      state: 'missing',
      found: 'no region is set',
      advice: 'set AWS_REGION, or a region in the profile, for example us-east-1',
    };
    return { account: null, findings: [finding] };
  }
  const here: Finding = { check: 'region', state: 'fine', found: region, advice: null };
  try {
    const { Account: account = null, Arn: arn = '' } = await sts.send(new GetCallerIdentityCommand());
    const who: Finding = {
      check: 'credentials',
      state: 'fine',
      found: `account ${account}, ${arn}`,
      advice: null,
    };
    return { account, findings: [who, here] };
  } catch (error) {
    const name = error instanceof Error ? error.name : String(error);
    const found =
      name === 'CredentialsProviderError'
        ? 'there are no credentials'
        : `AWS does not take the credentials (${name})`;
    return {
      account: null,
      findings: [{ check: 'credentials', state: 'missing', found, advice: HOW }, here],
    };
  }
}

/** The region of the environment or the profile; null when neither has one, for which the SDK throws. */
async function regionOf(sts: STSClient): Promise<string | null> {
  try {
    return await sts.config.region();
  } catch {
    return null;
  }
}

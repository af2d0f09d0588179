// Says what the account still needs before "npm run deploy". Exit codes: 0 nothing, 1 something, 2 bad input.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { checkDeployment } from '../src/deploy-check/check-deployment.ts';
import { isMissing } from '../src/deploy-check/finding.ts';
import { renderFindings } from '../src/deploy-check/render-findings.ts';
import { readDeployment } from '../src/read-deployment.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const read = await readDeployment(process.env, resolve(import.meta.dirname, '../..'));
if (read.kind === 'refused') {
  process.stderr.write([read.why, ...read.problems, ''].join('\n'));
  process.exitCode = 2;
} else {
  const findings = await checkDeployment(
    {
      sts: new STSClient(),
      ssm: new SSMClient(),
      ses: new SESv2Client(),
      lambda: new LambdaClient(),
      secretsManager: new SecretsManagerClient(),
      cloudFormation: new CloudFormationClient(),
    },
    read.deployment,
  );
  const lines = values.json
    ? findings.map((finding) => JSON.stringify(finding)).join('\n')
    : renderFindings(findings);
  process.stdout.write(`${lines}\n`);
  process.exitCode = findings.some(isMissing) ? 1 : 0;
}

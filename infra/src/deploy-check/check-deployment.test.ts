import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DescribeSecretCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  NotFoundException,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { parseConfiguration } from '@claimwire/configuration';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { FULL } from '../testing/sample-stacks.ts';
import { checkDeployment } from './check-deployment.ts';
import { renderFindings } from './render-findings.ts';

const settings = { region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 's' } };
const clients = {
  sts: new STSClient(settings),
  ssm: new SSMClient(settings),
  ses: new SESv2Client(settings),
  lambda: new LambdaClient(settings),
  secretsManager: new SecretsManagerClient(settings),
  cloudFormation: new CloudFormationClient(settings),
};
const sts = mockClient(clients.sts);
const ssm = mockClient(clients.ssm);
const ses = mockClient(clients.ses);
const lambda = mockClient(clients.lambda);
const secrets = mockClient(clients.secretsManager);
const stacks = mockClient(clients.cloudFormation);

const failure = { $metadata: {}, message: 'no' };
const missingStack = Object.assign(new Error('no such stack'), { name: 'ValidationError' });

/** An account that has all that is needed, and no claimwire yet. */
beforeEach(() => {
  for (const mock of [sts, ssm, ses, lambda, secrets, stacks]) mock.reset();
  sts
    .on(GetCallerIdentityCommand)
    .resolves({ Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/ada' });
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '25' } });
  ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: true, SendQuota: { Max24HourSend: 50_000 } });
  ses.on(GetEmailIdentityCommand).rejects(new NotFoundException(failure));
  ses
    .on(GetEmailIdentityCommand, { EmailIdentity: 'newsdesk.example' })
    .resolves({ VerifiedForSendingStatus: true });
  lambda.on(GetAccountSettingsCommand).resolves({
    AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 },
  });
  secrets.on(DescribeSecretCommand).resolves({});
  stacks.on(DescribeStacksCommand).rejects(missingStack);
});

async function check(yaml = FULL, reserveConcurrency = true) {
  const parsed = parseConfiguration(yaml, 'claimwire.yaml', { kind: 'cloud', secrets: new Map() });
  if (parsed.kind === 'refused') throw new Error(parsed.problems.join('\n'));
  const findings = await checkDeployment(clients, { ...parsed, name: 'claimwire', reserveConcurrency });
  return findings.map(({ check: name, state, found, advice }) => `${name} ${state}: ${found} → ${advice}`);
}

/** What is not fine. */
const wrong = async (...args: Parameters<typeof check>) =>
  (await check(...args)).filter((line) => !/^\S+ fine:/.test(line));

test('checkDeployment() finds nothing wrong with an account that has everything', async () => {
  expect(await check()).toEqual([
    'credentials fine: account 123456789012, arn:aws:iam::123456789012:user/ada → null',
    'region fine: eu-west-1 → null',
    'bootstrap fine: version 25 → null',
    'concurrency fine: 1000 runs at a time, 1000 of them not reserved → null',
    'secrets fine: secretsmanager:paid-feeds → null',
    'secrets fine: ssm:/smtp/password → null',
    'secrets fine: secretsmanager:hook → null',
    'mail fine: out of the sandbox, 50000 mails a day → null',
    'mail fine: desk@newsdesk.example sends: newsdesk.example is verified → null',
    'operator fine: alarms go to Night desk <night@newsdesk.example> → null',
  ]);
});

test('checkDeployment() asks nothing more without credentials, and says how to get some', async () => {
  sts.on(GetCallerIdentityCommand).rejects(Object.assign(new Error(), { name: 'CredentialsProviderError' }));
  expect(await wrong()).toEqual([
    expect.stringMatching(/^credentials missing: there are no credentials → set AWS_PROFILE/),
  ]);
  expect(ssm.calls()).toEqual([]);
});

test('checkDeployment() tells expired credentials from none', async () => {
  sts.on(GetCallerIdentityCommand).rejects(Object.assign(new Error(), { name: 'ExpiredToken' }));
  expect(await wrong()).toEqual([
    expect.stringContaining('AWS does not take the credentials (ExpiredToken)'),
  ]);
});

test('checkDeployment() gives the command that makes an account ready', async () => {
  ssm
    .on(GetParameterCommand, { Name: '/cdk-bootstrap/hnb659fds/version' })
    .rejects(new ParameterNotFound(failure));
  expect(await wrong()).toEqual([
    expect.stringContaining('run "npx cdk bootstrap aws://123456789012/eu-west-1" once'),
  ]);
  ssm
    .on(GetParameterCommand, { Name: '/cdk-bootstrap/hnb659fds/version' })
    .resolves({ Parameter: { Value: '3' } });
  expect(await wrong()).toEqual([expect.stringContaining('version 3, wants 6 or later')]);
});

test('checkDeployment() in the sandbox wants every recipient verified, too', async () => {
  ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: false });
  const elsewhere = 'channels: [{ id: a, type: email, from: a@newsdesk.example, to: [B <b@far.example>] }]';
  const lines = await wrong(`operator: c@d.example\n${elsewhere}`);
  expect(lines).toEqual([
    expect.stringContaining('mail warning: this account is in the SES sandbox'),
    expect.stringContaining(
      'mail missing: b@far.example receives, but neither it nor far.example is verified',
    ),
  ]);
});

test('checkDeployment() does not ask for SES where no channel needs it', async () => {
  expect(await wrong('operator: c@d.example')).toEqual([]);
  expect(ses.calls()).toEqual([]);
});

test('checkDeployment() sees that a new account has no concurrency to reserve, unless claimwire has it already', async () => {
  const small = { ConcurrentExecutions: 10, UnreservedConcurrentExecutions: 10 };
  lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: small });
  expect(await wrong()).toEqual([expect.stringMatching(/^concurrency missing: .*CLAIMWIRE_RESERVE=no/)]);
  expect(await wrong(FULL, false)).toEqual([
    expect.stringMatching(/^concurrency warning: .*nothing will be reserved/),
  ]);
  stacks.on(DescribeStacksCommand).resolves({ Stacks: [] });
  expect(await wrong()).toEqual([]);
});

test('checkDeployment() names a secret that is not there, and how to make it', async () => {
  secrets.on(DescribeSecretCommand, { SecretId: 'hook' }).rejects(new ResourceNotFoundException(failure));
  expect(await wrong()).toEqual([
    'secrets missing: secretsmanager:hook is not there → run "aws secretsmanager create-secret --name hook --secret-string file:///dev/stdin"',
  ]);
});

test('checkDeployment() goes on where it may not ask', async () => {
  lambda.on(GetAccountSettingsCommand).rejects(Object.assign(new Error('not you'), { name: 'AccessDenied' }));
  expect(await wrong()).toEqual([
    expect.stringContaining('concurrency unknown: AWS did not answer (AccessDenied: not you)'),
  ]);
});

test('renderFindings() gives a line to each and sets what to do below', () => {
  const text = renderFindings([
    { check: 'region', state: 'fine', found: 'eu-west-1', advice: null },
    { check: 'bootstrap', state: 'missing', found: 'not ready', advice: 'run it' },
  ]);
  expect(text.split('\n')).toEqual([
    'ok       region     eu-west-1',
    'missing  bootstrap  not ready',
    '                    → run it',
  ]);
});

import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSecretReader } from './secret-reader.ts';

const secrets = mockClient(SecretsManagerClient);
const parameters = mockClient(SSMClient);
const newReader = () =>
  createSecretReader({ secretsManager: new SecretsManagerClient({}), ssm: new SSMClient({}) });
beforeEach(() => {
  secrets.reset();
  parameters.reset();
});

describe('createSecretReader()', () => {
  it('reads a secret, a field of a secret, and a parameter', async () => {
    secrets.on(GetSecretValueCommand).resolves({ SecretString: '{"user":"ann","port":25}' });
    parameters.on(GetParameterCommand).resolves({ Parameter: { Value: 'shh' } });
    const read = newReader();
    expect(await read('secretsmanager:mail')).toBe('{"user":"ann","port":25}');
    expect(await read('secretsmanager:arn:aws:secretsmanager:eu-west-1:1:secret:mail-a#user')).toBe('ann');
    expect(await read('ssm:/claimwire/hook')).toBe('shh');
    expect(parameters.commandCalls(GetParameterCommand)[0]?.args[0].input).toEqual({
      Name: '/claimwire/hook',
      WithDecryption: true,
    });
  });

  it('asks once for a secret of which several fields are wanted, also at the same time', async () => {
    secrets.on(GetSecretValueCommand).resolves({ SecretString: '{"user":"ann","password":"shh"}' });
    const read = newReader();
    expect(
      await Promise.all([read('secretsmanager:mail#user'), read('secretsmanager:mail#password')]),
    ).toEqual(['ann', 'shh']);
    await read('secretsmanager:mail');
    expect(secrets.calls()).toHaveLength(1);
  });

  it('asks again after a failure', async () => {
    secrets
      .on(GetSecretValueCommand)
      .rejectsOnce(new ResourceNotFoundException({ $metadata: {}, message: 'no such secret' }))
      .resolves({ SecretString: 'shh' });
    const read = newReader();
    await expect(read('secretsmanager:mail')).rejects.toThrow(
      'Cannot read secret "secretsmanager:mail": no such secret',
    );
    expect(await read('secretsmanager:mail')).toBe('shh');
  });

  it.each([
    ['secretsmanager:mail#user', 'hunter2', 'it is not a JSON object'],
    ['secretsmanager:mail#user', '["hunter2"]', 'it is not a JSON object'],
    ['secretsmanager:mail#user', '{"password":"hunter2"}', 'it has no text under "user"'],
    ['secretsmanager:mail#user', '{"user":1,"hunter2":1}', 'it has no text under "user"'],
    ['vault:mail', 'hunter2', 'it wants "secretsmanager:ID"'],
  ])('says what is wrong with %s holding %s, and does not show it', async (reference, SecretString, why) => {
    secrets.on(GetSecretValueCommand).resolves({ SecretString });
    const failed = newReader()(reference);
    await expect(failed).rejects.toThrow(why);
    await expect(failed).rejects.not.toThrow('hunter2');
  });
});

import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStackOutputs } from './stack-outputs.ts';

const mock = mockClient(CloudFormationClient);
const client = new CloudFormationClient({});
beforeEach(() => void mock.reset());

describe('readStackOutputs()', () => {
  it('answers the outputs by their key', async () => {
    const Outputs = [
      { OutputKey: 'TableName', OutputValue: 't' },
      { OutputKey: 'ApiUrl', OutputValue: 'https://api' },
    ];
    mock.on(DescribeStacksCommand, { StackName: 'news' }).resolves({
      Stacks: [{ StackName: 'news', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE', Outputs }],
    });
    expect(await readStackOutputs({ client, stackName: 'news' })).toEqual({
      TableName: 't',
      ApiUrl: 'https://api',
    });
  });

  it('says which stack it could not read, and why', async () => {
    mock.on(DescribeStacksCommand).rejects(
      new CloudFormationServiceException({
        name: 'ValidationError',
        message: 'Stack with id nope does not exist',
        $fault: 'client',
        $metadata: {},
      }),
    );
    await expect(readStackOutputs({ client, stackName: 'nope' })).rejects.toThrow(
      'Cannot read the outputs of stack "nope": Stack with id nope does not exist',
    );
  });
});

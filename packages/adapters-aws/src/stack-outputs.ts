import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

export interface StackOutputsOptions {
  readonly client: Pick<CloudFormationClient, 'send'>;
  readonly stackName: string;
}

/** The outputs of a deployed stack by their key. Throws with one line when there is no such stack, or it cannot be read. */
export async function readStackOutputs({
  client,
  stackName,
}: StackOutputsOptions): Promise<Readonly<Record<string, string>>> {
  const { Stacks: [stack] = [] } = await describe({ client, stackName });
  const outputs = (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
    OutputKey,
    OutputValue,
  ]);
  return Object.fromEntries(outputs);
}

async function describe({ client, stackName }: StackOutputsOptions) {
  try {
    return await client.send(new DescribeStacksCommand({ StackName: stackName }));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // As the SDK says it, which does not know how it is given here.
    const why = said === 'Region is missing' ? 'no region is known; give one with --region' : said;
    throw new Error(`Cannot read the outputs of stack "${stackName}": ${why}`, { cause: error });
  }
}

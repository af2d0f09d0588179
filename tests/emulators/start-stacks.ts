import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface EmulatedStacks {
  readonly port: number;
  close(): Promise<void>;
}

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The one call of CloudFormation that claimwire makes, `DescribeStacks`, on loopback. `stacks`: outputs by name of stack. */
export async function startStacks(
  stacks: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<EmulatedStacks> {
  const server = createServer(async (request, response) => {
    const name = new URLSearchParams(await text(request)).get('StackName') ?? '';
    const outputs = stacks[name];
    response.setHeader('content-type', 'text/xml');
    if (outputs === undefined) {
      response.statusCode = 400;
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id ${escaped(name)} does not exist</Message></Error></ErrorResponse>`,
      );
      return;
    }
    const members = Object.entries(outputs).map(
      ([key, value]) =>
        `<member><OutputKey>${escaped(key)}</OutputKey><OutputValue>${escaped(value)}</OutputValue></member>`,
    );
    response.end(
      `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>${escaped(name)}</StackName><CreationTime>2025-05-06T12:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members.join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}

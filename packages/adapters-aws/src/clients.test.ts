import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it, vi } from 'vitest';
import { createDynamoClient } from './clients.ts';

afterEach(() => void vi.unstubAllEnvs());

it('a client finds its endpoint in the environment and asks again when it is throttled', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    if (asked < 3) {
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException' }));
    } else response.end(JSON.stringify({ Item: { pk: { S: 'a' } } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'any');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'any');
  const client = createDynamoClient({ region: 'eu-west-1' });
  const answer = await client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } }));
  expect(answer.Item).toEqual({ pk: { S: 'a' } });
  expect(asked).toBe(3);
  client.destroy();
  server.close();
});

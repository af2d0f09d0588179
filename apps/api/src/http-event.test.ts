import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, test } from 'vitest';
import { toRequest, toResult } from './http-event.ts';

const event = (change: Partial<APIGatewayProxyEventV2>, method = 'POST'): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: 'ANY /{proxy+}',
  rawPath: '/websub/f1',
  rawQueryString: 'key=a%2Bb&hub.mode=subscribe',
  headers: { 'content-type': 'application/rss+xml', 'x-hub-signature': 'sha256=00' },
  requestContext: {
    accountId: '1',
    apiId: 'a',
    domainName: 'a.execute-api.eu-west-1.amazonaws.com',
    domainPrefix: 'a',
    http: { method, path: '/websub/f1', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'hub' },
    requestId: 'r',
    routeKey: 'ANY /{proxy+}',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
  isBase64Encoded: false,
  ...change,
});

test('toRequest() keeps address, headers and the very bytes of the body', async () => {
  const bytes = Buffer.from([0xff, 0x00, 0xe9, 0x0a]);
  const request = toRequest(event({ body: bytes.toString('base64'), isBase64Encoded: true }));
  expect(request.method).toBe('POST');
  expect(new URL(request.url).searchParams.get('key')).toBe('a+b');
  expect(new URL(request.url).pathname).toBe('/websub/f1');
  expect(request.headers.get('x-hub-signature')).toBe('sha256=00');
  expect(Buffer.from(await request.arrayBuffer())).toEqual(bytes);
});

test('toRequest() makes a request without a body of a GET that brings one', async () => {
  expect(await toRequest(event({ body: 'x' }, 'GET')).text()).toBe('');
});

test('toResult() answers status, headers and text', async () => {
  const response = new Response('{"status":"ok"}', {
    status: 201,
    headers: { 'content-type': 'application/json' },
  });
  expect(await toResult(response)).toEqual({
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: '{"status":"ok"}',
    isBase64Encoded: false,
  });
});

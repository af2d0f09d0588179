import { expect, test } from 'vitest';
import { failure, hastyFetch } from '../fixtures/hasty-fetch.ts';
import { loopback, rawLoopback } from '../fixtures/loopback-server.ts';

test('damaged compression and an unknown one are said to be that', async () => {
  await using server = await loopback((request, answer) => {
    answer.setHeader('content-encoding', request.url === '/lzma' ? 'lzma' : 'br');
    answer.end('this is not packed at all');
  });
  expect(await failure(`${server.url}/br`)).toMatch(/the answer is damaged \(br\)$/);
  expect(await failure(`${server.url}/lzma`)).toMatch(
    /packed its answer as "lzma", which was not asked for$/,
  );
});

test('an answer shorter than its Content-Length is refused', async () => {
  await using server = await rawLoopback((socket) => {
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>');
  });
  expect(await failure(server.url)).toMatch(/the server broke the connection off$/);
});

test('an answer longer than its Content-Length is read to that length', async () => {
  await using server = await rawLoopback((socket) => {
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n<rss>and more');
  });
  const fetched = await hastyFetch(server.url);
  // Either is fine by the standard, more than five bytes are not.
  if (fetched.kind === 'body') expect(Buffer.from(fetched.body).toString()).toBe('<rss>');
  else expect(fetched.kind).toBe('failed');
});

test('a connection that breaks in the middle of a chunk is a failure', async () => {
  await using server = await rawLoopback((socket) => {
    socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<rss>');
  });
  expect(await failure(server.url)).toMatch(/the server broke the connection off$/);
});

test.each([
  ['nothing', ''],
  ['half a status line', 'HTTP/1.1 20'],
  ['half of the headers', 'HTTP/1.1 200 OK\r\nContent-Ty'],
])('a socket closed after %s is a failure', async (_, sent) => {
  await using server = await rawLoopback((socket) => {
    socket.end(sent);
  });
  expect(await failure(server.url)).toBe('the server broke the connection off');
});

test('what is not HTTP is said to be that', async () => {
  await using server = await rawLoopback((socket) => {
    socket.end('220 mail.example ESMTP ready\r\n');
  });
  expect(await failure(server.url)).toMatch(/the answer is not HTTP$/);
});

test('https on a server that does not speak TLS is said to be that', async () => {
  await using server = await loopback((_, answer) => answer.end('x'));
  expect(await failure(`https://127.0.0.1:${server.port}/`)).toMatch(
    /does not speak TLS$|no TLS connection could be agreed on$/,
  );
});

test('a port where nobody listens is said to be that', async () => {
  const server = await loopback(() => undefined);
  await server[Symbol.asyncDispose]();
  expect(await failure(server.url)).toMatch(/the server refuses connections$/);
});

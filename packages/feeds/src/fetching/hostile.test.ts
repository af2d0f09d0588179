import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loopback, rawLoopback } from '../fixtures/loopback-server.ts';
import { createFetcher } from './fetcher.ts';

/** Small limits, so that the tests take milliseconds; the code is the same. */
const limits = {
  totalMs: 1500,
  idleMs: 400,
  compressedBytes: 200_000,
  expandedBytes: 400_000,
  headerBytes: 16_384,
};
const fetch = createFetcher({ allowPrivate: true, version: '0', clock: () => new Date(), limits });

/** The one line that a fetch failed with. */
async function failure(url: string): Promise<string> {
  const fetched = await fetch(url);
  expect(fetched.kind).toBe('failed');
  return fetched.kind === 'failed' ? fetched.why : '';
}

test('a slow drip is cut off by the total limit', async () => {
  let open = 0;
  await using server = await loopback((request, answer) => {
    open += 1;
    const drip = setInterval(() => answer.write('.'), 50);
    request.socket.on('close', () => {
      clearInterval(drip);
      open -= 1;
    });
  });
  expect(await failure(server.url)).toMatch(/it took longer than 1\.5 s$/);
  // The abort is real: the connection is gone, nothing drips on.
  await expect.poll(() => open, { timeout: 2000 }).toBe(0);
});

test('a drip of headers is cut off too', async () => {
  await using server = await rawLoopback((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const drip = setInterval(() => socket.write('x-more: y\r\n'), 50);
    socket.on('close', () => clearInterval(drip));
  });
  expect(await failure(server.url)).toMatch(
    /the server sent nothing for 0\.4 s$|it took longer than 1\.5 s$/,
  );
});

test('silence after the headers is cut off by the idle limit', async () => {
  await using server = await loopback((_, answer) => {
    answer.write('<rss>');
  });
  expect(await failure(server.url)).toMatch(/the server sent nothing for 0\.4 s$/);
});

test('silence from the start is cut off', async () => {
  await using server = await rawLoopback(() => undefined);
  expect(await failure(server.url)).toMatch(/the server sent nothing for 0\.4 s$/);
});

test('a name that never resolves is given up', async () => {
  const stuck = createFetcher({
    allowPrivate: true,
    version: '0',
    clock: () => new Date(),
    limits,
    resolve: () => undefined,
  });
  expect(await stuck('http://news.example/feed')).toMatchObject({
    kind: 'failed',
    why: expect.stringMatching(/did not answer in time|sent nothing/),
  });
});

test('an endless body is cut off at the size limit', async () => {
  await using server = await loopback((_, answer) => {
    const chunk = Buffer.alloc(65_536, 'x');
    const pour = (): void => {
      while (!answer.destroyed && answer.write(chunk));
    };
    answer.on('drain', pour);
    pour();
  });
  expect(await failure(server.url)).toMatch(/the answer is larger than 200000 bytes$/);
});

test('a zip bomb is not unpacked past the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  await using server = await loopback((_, answer) => {
    answer.setHeader('content-encoding', 'gzip');
    answer.end(bomb);
  });
  expect(await failure(server.url)).toMatch(/the answer unpacks to more than 400000 bytes$/);
});

test('a bomb in a bomb is not unpacked either', async () => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(50_000_000)));
  await using server = await loopback((_, answer) => {
    answer.setHeader('content-encoding', 'gzip, gzip, gzip, gzip, gzip');
    answer.end(bomb);
  });
  expect(await failure(server.url)).toMatch(/packed its answer more than three times over$/);
});

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

test('a redirect loop ends', async () => {
  let asked = 0;
  await using server = await loopback((_, answer) => {
    asked += 1;
    answer.writeHead(302, { location: '/again' }).end();
  });
  expect(await failure(server.url)).toMatch(/it redirects more than 5 times$/);
  expect(asked).toBe(6);
});

test.each([
  ['http://169.254.169.254/latest/meta-data/', '169.254.169.254 is a cloud metadata address'],
  ['http://[fd00:ec2::254]/', 'fd00:ec2::254 is a cloud metadata address'],
  ['http://[::ffff:169.254.169.254]/', '169.254.169.254 is a cloud metadata address'],
  ['http://2852039166/', '169.254.169.254 is a cloud metadata address'],
  ['file:///etc/passwd', 'a file: address, and only http and https are fetched'],
])('a redirect to %s is refused, even where private networks are open', async (location, why) => {
  await using server = await loopback((_, answer) => answer.writeHead(302, { location }).end());
  expect(await failure(server.url)).toContain(why);
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
  const fetched = await fetch(server.url);
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
  expect(await failure(server.url)).toMatch(
    /^Cannot fetch "http:\/\/127\.0\.0\.1:\d+": the server broke the connection off$/,
  );
});

test('what is not HTTP is said to be that', async () => {
  await using server = await rawLoopback((socket) => {
    socket.end('220 mail.example ESMTP ready\r\n');
  });
  expect(await failure(server.url)).toMatch(/the answer is not HTTP$/);
});

test('headers without end are cut off', async () => {
  await using server = await rawLoopback((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const line = `x-filler: ${'y'.repeat(1000)}\r\n`;
    const pour = (): void => {
      while (!socket.destroyed && socket.write(line));
    };
    socket.on('drain', pour);
    pour();
  });
  expect(await failure(server.url)).toMatch(/the headers of the answer are too large$/);
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

test('an endless page behind an error status does not hold the line', async () => {
  await using server = await loopback((_, answer) => {
    answer.writeHead(500);
    const drip = setInterval(() => answer.write('sorry '), 20);
    answer.on('close', () => clearInterval(drip));
  });
  const started = performance.now();
  expect(await failure(server.url)).toMatch(/the server answered 500 Internal Server Error$/);
  expect(performance.now() - started).toBeLessThan(1000);
});

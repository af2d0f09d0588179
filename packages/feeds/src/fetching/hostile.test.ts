import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { failure, HASTY, hastyFetch } from '../fixtures/hasty-fetch.ts';
import { loopback, rawLoopback } from '../fixtures/loopback-server.ts';
import { createFetcher } from './fetcher.ts';
import { openLine } from './polite-line.ts';

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
  const stuck = createFetcher(
    openLine({ allowPrivate: true, version: '0', limits: HASTY, resolve: () => undefined }),
    () => new Date(),
  );
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

const ZEROS = Buffer.alloc(20_000_000);

test.each([
  ['gzip', gzipSync(ZEROS)],
  ['deflate', deflateSync(ZEROS)],
  ['br', brotliCompressSync(ZEROS)],
  ['zstd', zstdCompressSync(ZEROS)],
])('a bomb packed with %s is not unpacked past the limit', async (encoding, bomb) => {
  await using server = await loopback((_, answer) => {
    answer.setHeader('content-encoding', encoding);
    answer.end(bomb);
  });
  expect(await failure(server.url)).toBe('the answer unpacks to more than 400000 bytes');
});

test('a body that says itself that it is too large is not read', async () => {
  await using server = await loopback((_, answer) => {
    answer.setHeader('content-length', 1e9).write('x');
  });
  const started = performance.now();
  expect(await failure(server.url)).toBe('the answer is larger than 200000 bytes');
  expect(performance.now() - started).toBeLessThan(300);
});

test('a bomb in a bomb is not unpacked either', async () => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(50_000_000)));
  await using server = await loopback((_, answer) => {
    answer.setHeader('content-encoding', 'gzip, gzip, gzip, gzip, gzip');
    answer.end(bomb);
  });
  expect(await failure(server.url)).toMatch(/packed its answer more than three times over$/);
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

test.each([
  ['many lines', `x-filler: ${'y'.repeat(1000)}\r\n`],
  ['one line', 'y'.repeat(1000)],
])('100 MB of headers in %s are cut off long before their end', async (_, piece) => {
  let sent = 0;
  await using server = await rawLoopback((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx: ');
    const pour = (): void => {
      while (!socket.destroyed && sent < 100_000_000) {
        sent += piece.length;
        if (!socket.write(piece)) return;
      }
    };
    socket.on('drain', pour);
    pour();
  });
  expect(await failure(server.url)).toBe('the headers of the answer are too large');
  expect(sent).toBeLessThan(20_000_000);
});

test('a socket whose other half is closed after the answer has begun is a failure, and one after its end is not', async () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n';
  await using early = await rawLoopback((socket) => void socket.end(`${head}<rss`));
  expect(await failure(early.url)).toBe('the server broke the connection off');
  await using late = await rawLoopback((socket) => void socket.end(`${head}<rss/>`));
  expect(await hastyFetch(late.url)).toMatchObject({ kind: 'body' });
});

test('a body without a length ends with the connection', async () => {
  await using server = await rawLoopback((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n<rss/>'));
  expect(await hastyFetch(server.url)).toMatchObject({ kind: 'body', body: Buffer.from('<rss/>') });
});

test('a name that points somewhere else at every look is dialled only where it may be', async () => {
  let reached = 0;
  await using server = await loopback((_, answer) => {
    reached += 1;
    answer.end('inside');
  });
  // Elsewhere at first, then the machine itself: what counts is the answer that is dialled.
  const answers = ['203.0.113.1', '127.0.0.1', '127.0.0.1'];
  let asked = 0;
  const line = openLine({
    allowPrivate: false,
    version: '0',
    limits: HASTY,
    resolve: (_, __, done) => done(null, [{ address: answers[asked++] ?? '127.0.0.1', family: 4 }]),
  });
  const fetch = createFetcher(line, () => new Date());
  for (let i = 0; i < 3; i += 1) {
    expect(await fetch(`http://news.example:${server.port}/`)).toMatchObject({ kind: 'failed' });
  }
  expect([asked, reached]).toEqual([3, 0]);
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

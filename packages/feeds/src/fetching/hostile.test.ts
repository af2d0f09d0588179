import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { failure, HASTY } from '../fixtures/hasty-fetch.ts';
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

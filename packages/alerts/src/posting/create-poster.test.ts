import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Sent } from '@claimwire/core';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { startReceiver } from '../testing/webhook-receiver.ts';
import { answerLine } from './answer.ts';
import { createPoster } from './create-poster.ts';

const judge = (answer: Parameters<typeof answerLine>[0]): Sent => ({
  kind: 'delivered',
  answer: answerLine(answer),
});

describe('createPoster()', () => {
  it('sends nothing to a server whose certificate nobody vouches for', async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
    });
    let asked = 0;
    const server = createServer({ cert, key }, (_request, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const post = createPoster({ allowPrivate: true, timeout: 1_000 });
    const sent = await post(new URL(`https://127.0.0.1:${port}/`), { body: '{}' }, judge);
    expect(sent).toMatchObject({ kind: 'again', answer: expect.stringMatching(/certificate|self.signed/i) });
    expect(asked).toBe(0);
    server.close();
    server.closeAllConnections();
  });

  it('takes a receiver that speaks no TLS, or no HTTP, as "again"', async () => {
    await using receiver = await startReceiver((_request, response) => response.socket?.end('hello\r\n'));
    const post = createPoster({ allowPrivate: true, timeout: 1_000 });
    const url = new URL(receiver.url);
    expect((await post(url, { body: '{}' }, judge)).kind).toBe('again');
    url.protocol = 'https:';
    expect((await post(url, { body: '{}' }, judge)).kind).toBe('again');
  });

  it('keeps connections for the next message', async () => {
    const sockets = new Set<unknown>();
    await using receiver = await startReceiver((request, response) => {
      sockets.add(request.socket);
      response.end('thanks');
    });
    const post = createPoster({ allowPrivate: true, timeout: 1_000 });
    for (let count = 0; count < 6; count += 1)
      expect(await post(new URL(receiver.url), { body: '{}' }, judge)).toEqual({
        kind: 'delivered',
        answer: '200 OK: thanks',
      });
    expect(sockets.size).toBeLessThanOrEqual(2);
  });
});

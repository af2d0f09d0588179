import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { ChannelId, WebhookChannel } from '@claimwire/core';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createPoster } from '../posting/create-poster.ts';
import { hostileAlert, sampleAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { startReceiver } from '../testing/webhook-receiver.ts';
import { createWebhookChannel } from './webhook-channel.ts';

const secret = `whsec_${randomBytes(32).toString('base64')}`;

interface Options {
  readonly clock?: () => Date;
  readonly allowPrivate?: boolean;
  readonly timeout?: number;
  readonly secret?: string | string[];
}

function channel(url: string, options: Options = {}) {
  const { clock = () => new Date(), allowPrivate = true, timeout = 1_000 } = options;
  const config = WebhookChannel.parse({
    id: ChannelId.parse('hook'),
    type: 'webhook',
    url,
    secret: options.secret ?? secret,
  });
  return createWebhookChannel(config, { clock, post: createPoster({ allowPrivate, timeout }) });
}

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_request, response) =>
    response.writeHead(code, headers).end(body);

describe('createWebhookChannel()', () => {
  it('sends what a receiver with the standardwebhooks library verifies', async () => {
    await using receiver = await startReceiver(status(204));
    const sent = await channel(receiver.url).send(sampleDispatch());
    expect(sent).toEqual({ kind: 'delivered', answer: '204 No Content' });
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    const payload = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(payload).toMatchObject({
      type: 'claim.contradicted',
      timestamp: '2026-02-03T11:20:00.000Z',
      data: { notification: { id: 'notification-1' }, alerts: [{ id: 'alert-1' }], omitted: 0 },
    });
    expect(headers['content-type']).toBe('application/json');
  });

  it('signs with both secrets while they are changed, so that a receiver may know either', async () => {
    await using receiver = await startReceiver(status(204));
    const next = `whsec_${randomBytes(32).toString('base64')}`;
    await channel(receiver.url, { secret: [next, secret] }).send(sampleDispatch());
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(String(headers['webhook-signature'])).toMatch(/^v1,\S+ v1,\S+$/);
    for (const known of [secret, next])
      expect(new Webhook(known).verify(body, headers as Record<string, string>)).toBeTruthy();
    const other = new Webhook(`whsec_${randomBytes(32).toString('base64')}`);
    expect(() => other.verify(body, headers as Record<string, string>)).toThrow();
  });

  it('sends the same id and body at every try, signed anew', async () => {
    await using receiver = await startReceiver(status(500, {}, 'out of\r\norder'));
    const times = [new Date(), new Date(Date.now() + 60_000)];
    const hook = channel(receiver.url, { clock: () => times[receiver.received.length] ?? new Date() });
    expect(await hook.send(sampleDispatch())).toEqual({
      kind: 'again',
      answer: '500 Internal Server Error: out of order',
      seconds: null,
    });
    await hook.send(sampleDispatch());
    const [first, second] = receiver.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe('notification-1');
    expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
  });

  it('does not follow redirects', async () => {
    await using elsewhere = await startReceiver(status(200));
    await using receiver = await startReceiver(status(307, { location: elsewhere.url }));
    expect((await channel(receiver.url).send(sampleDispatch())).kind).toBe('again');
    expect(elsewhere.received).toEqual([]);
  });

  it('gives up at 410 and at nothing else that a receiver answers', async () => {
    for (const [code, kind] of [
      [410, 'gone'],
      [400, 'again'],
      [404, 'again'],
      [503, 'again'],
    ] as const) {
      await using receiver = await startReceiver(status(code));
      expect((await channel(receiver.url).send(sampleDispatch())).kind).toBe(kind);
    }
  });

  it('obeys Retry-After in seconds and as a date', async () => {
    await using seconds = await startReceiver(status(429, { 'retry-after': '120' }));
    expect(await channel(seconds.url).send(sampleDispatch())).toMatchObject({ kind: 'again', seconds: 120 });
    const now = new Date('2026-02-03T12:00:00Z');
    await using date = await startReceiver(status(503, { 'retry-after': 'Tue, 03 Feb 2026 12:30:00 GMT' }));
    const sent = await channel(date.url, { clock: () => now }).send(sampleDispatch());
    expect(sent).toMatchObject({ kind: 'again', seconds: 1_800 });
  });

  it('is done with a receiver that never answers when the time is out', async () => {
    await using receiver = await startReceiver(() => undefined);
    expect((await channel(receiver.url, { timeout: 150 }).send(sampleDispatch())).kind).toBe('again');
  });

  it('counts the status alone where the body never ends, and keeps its first words', async () => {
    await using endless = await startReceiver((_request, response) => {
      response.writeHead(200);
      const more = () => response.write('x'.repeat(4_096)) && setImmediate(more);
      response.on('drain', more);
      more();
    });
    const sent = await channel(endless.url).send(sampleDispatch());
    expect(sent.kind).toBe('delivered');
    expect(sent.answer.length).toBeLessThanOrEqual(200);
    await using dawdling = await startReceiver((_request, response) =>
      response.writeHead(200).write('so far '),
    );
    expect(await channel(dawdling.url, { timeout: 150 }).send(sampleDispatch())).toEqual({
      kind: 'delivered',
      answer: '200 OK: so far',
    });
  });

  it('refuses private targets, named by address or by a name that leads there', async () => {
    await using receiver = await startReceiver(status(200));
    const port = new URL(receiver.url).port;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
      '10.0.0.7',
    ]) {
      const sent = await channel(`http://${host}:${port}/`, { allowPrivate: false }).send(sampleDispatch());
      expect(sent.kind, host).toBe('refused');
      expect(sent.answer).toMatch(/^Cannot send to ".+": .+ address/);
    }
    expect(receiver.received).toEqual([]);
  });

  it('refuses cloud metadata even where private addresses are allowed', async () => {
    expect((await channel('http://169.254.169.254/latest').send(sampleDispatch())).kind).toBe('refused');
  });

  it('says why a receiver cannot be reached', async () => {
    const receiver = await startReceiver(status(200));
    await receiver[Symbol.asyncDispose]();
    const sent = await channel(receiver.url).send(sampleDispatch());
    expect(sent).toMatchObject({ kind: 'again', answer: 'the server refuses connections' });
  });

  it('refuses at once to be made for a url with a password in it', () => {
    expect(() => channel('https://desk:secret@news.example/')).toThrow(/^Cannot use channel "hook": its url/);
  });

  it('carries hostile text as it is, in JSON below 20 kB that still verifies', async () => {
    await using receiver = await startReceiver(status(200));
    await channel(receiver.url).send(sampleDispatch(hostileAlert(), sampleAlert({ relation: 'confirms' })));
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
    const payload = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(payload).toMatchObject({ data: { alerts: [{ id: 'alert-1' }], omitted: 1 } });
  });
});

import type { RequestListener } from 'node:http';
import { ChannelId, ChatChannel, type Sent } from '@claimwire/core';
import { describe, expect, it } from 'vitest';
import { createPoster } from '../posting/create-poster.ts';
import { sampleDispatch } from '../testing/sample-dispatch.ts';
import { startReceiver } from '../testing/webhook-receiver.ts';
import { createChatChannel } from './chat-channel.ts';

type Type = ChatChannel['type'];

async function answered(
  type: Type,
  status: number,
  body = '',
  headers: Record<string, string> = {},
): Promise<Sent> {
  const respond: RequestListener = (_request, response) => response.writeHead(status, headers).end(body);
  await using receiver = await startReceiver(respond);
  const sent = await send(type, receiver.url);
  const [{ headers: asked, body: payload } = { headers: {}, body: '' }] = receiver.received;
  expect(asked['content-type']).toBe('application/json');
  expect(JSON.parse(payload)).toBeTypeOf('object');
  return sent;
}

function send(type: Type, url: string, allowPrivate = true): Promise<Sent> {
  const config = ChatChannel.parse({ id: ChannelId.parse('room'), type, url });
  const post = createPoster({ allowPrivate, timeout: 1_000 });
  const clock = () => new Date('2026-02-03T12:00:00Z');
  return createChatChannel(config, { clock, post, console: undefined }).send(sampleDispatch());
}

describe('createChatChannel()', () => {
  it.each([
    ['slack', 200, 'ok', 'delivered'],
    ['slack', 400, 'invalid_payload', 'refused'],
    ['slack', 403, 'action_prohibited', 'refused'],
    ['slack', 404, 'no_service', 'gone'],
    ['slack', 410, 'channel_is_archived', 'gone'],
    ['slack', 500, 'rollup_error', 'again'],
    ['discord', 204, '', 'delivered'],
    ['discord', 400, '{"embeds":["0"]}', 'refused'],
    ['discord', 401, '{"message":"Invalid Webhook Token","code":50027}', 'refused'],
    ['discord', 404, '{"message":"Unknown Webhook","code":10015}', 'gone'],
    ['discord', 502, '', 'again'],
    ['teams', 202, '', 'delivered'],
    ['teams', 400, '{"error":{"code":"TriggerInputSchemaMismatch"}}', 'refused'],
    ['teams', 404, '{"error":{"code":"WorkflowNotFound"}}', 'gone'],
    ['teams', 504, '', 'again'],
    ['teams', 302, '', 'again'],
  ] as const)('takes what %s answers, %i %s, as %s', async (type, status, body, kind) => {
    const sent = await answered(type, status, body);
    expect(sent.kind).toBe(kind);
    expect(sent.answer).toContain(`${status} `);
    expect(sent.answer).toContain(body.slice(0, 40));
  });

  it('waits as long as each of them asks for', async () => {
    expect(await answered('slack', 429, 'rate_limited', { 'retry-after': '30' })).toMatchObject({
      seconds: 30,
    });
    const slow = '{"message":"You are being rate limited.","retry_after":1.337,"global":false}';
    expect(await answered('discord', 429, slow, { 'retry-after': '9' })).toMatchObject({ seconds: 2 });
    expect(await answered('discord', 429, 'no JSON', { 'retry-after': '9' })).toMatchObject({ seconds: 9 });
    expect(await answered('teams', 429, '')).toMatchObject({ kind: 'again', seconds: null });
  });

  it('sends to no private address unless that is allowed', async () => {
    await using receiver = await startReceiver((_request, response) => response.end());
    expect((await send('slack', receiver.url, false)).kind).toBe('refused');
    expect(receiver.received).toEqual([]);
  });

  it('never tells the address, which is a secret, in its answer', async () => {
    for (const type of ['slack', 'discord', 'teams'] as const) {
      const sent = await send(type, 'http://127.0.0.1:1/services/T0/B0/secret');
      expect(sent.kind).toBe('again');
      expect(sent.answer).not.toContain('secret');
    }
  });
});

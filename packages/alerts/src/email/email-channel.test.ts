import { ChannelId, EmailChannel } from '@claimwire/core';
import { describe, expect, it } from 'vitest';
import { type MailServer, smtpReply, startMailServer } from '../testing/mail-server.ts';
import { hostileAlert, sampleAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { createEmailChannel } from './email-channel.ts';

const SECRET = 'correct horse battery';

function channel(server: Pick<MailServer, 'port' | 'ca'>, smtp: object = {}, to = ['desk@news.example']) {
  const config = EmailChannel.parse({
    id: ChannelId.parse('desk'),
    type: 'email',
    from: 'claimwire <alerts@news.example>',
    to,
    smtp: { host: 'localhost', port: server.port, ...smtp },
  });
  return createEmailChannel(config, { ca: server.ca, timeout: 1_000, idle: 20 });
}

describe('createEmailChannel()', () => {
  it('delivers text and HTML over STARTTLS', async () => {
    await using server = await startMailServer();
    const sent = await channel(server).send(sampleDispatch());
    expect(sent).toEqual({ kind: 'delivered', answer: '250 queued as 7F3' });
    const [{ mail, secure } = { mail: null, secure: false }] = server.arrived;
    expect(secure).toBe(true);
    expect(mail?.subject).toBe(
      'Contradicted: More than a hundred homes were flooded when the Harrow dam failed',
    );
    expect(mail?.text).toContain('number: dozens, not more than a hundred');
    expect(mail?.html).toContain('<mark');
    expect(mail?.date).toEqual(new Date('2026-02-03T11:20:00.000Z'));
  });

  it('gives every try of one notification the same Message-ID, and each claim its thread', async () => {
    await using server = await startMailServer();
    const desk = channel(server);
    const claim = (id: string) => ({ id }) as object;
    const dispatch = sampleDispatch(
      sampleAlert({ relation: 'confirms', claim: claim('claim-2') }),
      sampleAlert({ relation: 'contradicts', claim: claim('claim-1') }),
    );
    await desk.send(dispatch);
    await desk.send(dispatch);
    const ids = server.arrived.map(({ mail }) => mail.messageId);
    expect(ids).toEqual(Array(2).fill('<notification-1.desk@news.example>'));
    const [first] = server.arrived;
    expect(first?.mail.references).toEqual(['<claim.claim-2@news.example>', '<claim.claim-1@news.example>']);
    expect(first?.mail.inReplyTo).toBe('<claim.claim-1@news.example>');
    expect(first?.mail.subject).toContain('(+1 more)');
  });

  it('marks the mail as automatic and as from a list', async () => {
    await using server = await startMailServer();
    await channel(server).send(sampleDispatch());
    const headers = server.arrived[0]?.mail.headers;
    expect(headers?.get('auto-submitted')).toBe('auto-generated');
    expect(server.arrived[0]?.raw).toMatch(/^List-Id: <desk\.claimwire\.news\.example>\r$/im);
  });

  it('logs in, and tells nobody the password when the server will not have it', async () => {
    await using server = await startMailServer({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        const known = username === 'desk' && password === SECRET;
        done(
          known ? null : new Error(`no account with password ${password}`),
          known ? { user: 'desk' } : undefined,
        );
      },
    });
    const right = await channel(server, { user: 'desk', password: SECRET }).send(sampleDispatch());
    expect(right.kind).toBe('delivered');
    expect(server.arrived[0]?.user).toBe('desk');
    const wrong = await channel(server, { user: 'desk', password: 'hunter2' }).send(sampleDispatch());
    expect(wrong).toEqual({ kind: 'refused', answer: '535 no account with password ***' });
  });

  it('does not send a password to another machine without TLS', async () => {
    await using server = await startMailServer({
      hideSTARTTLS: true,
      onAuth: (_auth, _session, done) => done(null, { user: 'x' }),
    });
    // 127.0.0.2 is as far away as a test gets: not one of the names that stand for this machine.
    const config = { host: '127.0.0.2', user: 'desk', password: SECRET };
    const sent = await channel(server, config).send(sampleDispatch());
    expect(sent.kind).toBe('again');
    expect(server.arrived).toEqual([]);
  });

  it('takes 4xx as "again" and 5xx as "refused"', async () => {
    const replies = [smtpReply(451, 'greylisted, come back'), smtpReply(550, 'no such mailbox')];
    await using server = await startMailServer({ onRcptTo: (_to, _session, done) => done(replies.shift()) });
    const desk = channel(server);
    expect(await desk.send(sampleDispatch())).toEqual({
      kind: 'again',
      answer: '451 greylisted, come back',
      seconds: null,
    });
    expect(await desk.send(sampleDispatch())).toEqual({ kind: 'refused', answer: '550 no such mailbox' });
    expect((await desk.send(sampleDispatch())).kind).toBe('delivered');
    expect(server.arrived).toHaveLength(1);
  });

  it('sends again while one recipient of several is put off, and not for one who is refused for good', async () => {
    let reply = smtpReply(450, 'mailbox busy');
    await using server = await startMailServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('b@') ? reply : null),
    });
    const both = channel(server, {}, ['a@news.example', 'b@news.example']);
    expect((await both.send(sampleDispatch())).kind).toBe('again');
    reply = smtpReply(550, 'unknown');
    const sent = await both.send(sampleDispatch());
    expect(sent).toEqual({ kind: 'delivered', answer: '1 accepted, but b@news.example: 550 unknown' });
  });

  it('takes a connection that drops in the middle of the mail as "again"', async () => {
    let begun = 0;
    await using server: MailServer = await startMailServer({
      onData(stream) {
        stream.once('data', () => {
          begun += 1;
          server.drop();
        });
      },
    });
    expect((await channel(server).send(sampleDispatch())).kind).toBe('again');
    expect(begun).toBe(1);
  });

  it('takes a server that is silent, not there or not trusted as "again"', async () => {
    await using silent = await startMailServer({ onConnect: () => undefined });
    expect((await channel(silent).send(sampleDispatch())).kind).toBe('again');
    expect((await channel({ port: 1, ca: silent.ca }).send(sampleDispatch())).kind).toBe('again');
    await using server = await startMailServer();
    await using other = await startMailServer();
    expect((await channel({ port: server.port, ca: other.ca }).send(sampleDispatch())).kind).toBe('again');
    expect(server.arrived).toEqual([]);
  });

  it('keeps hostile text out of headers and as text in both parts', async () => {
    await using server = await startMailServer();
    await channel(server).send(sampleDispatch(hostileAlert()));
    const [{ mail, raw } = { mail: null, raw: '' }] = server.arrived;
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.subject?.length).toBeLessThanOrEqual(140);
    expect(mail?.subject).toMatch(/^Contradicted: <script>alert\(1\)<\/script>/);
    expect(mail?.subject).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(mail?.html).not.toContain('<script');
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });
});

import { ChannelId, EmailChannel } from '@claimwire/core';
import { describe, expect, it, vi } from 'vitest';
import { type MailServer, smtpReply, startMailServer } from '../testing/mail-server.ts';
import { sampleDispatch } from '../testing/sample-dispatch.ts';
import { createEmailChannel } from './email-channel.ts';

function channel({ port, ca }: MailServer, { idle = 20, secure = false } = {}) {
  const config = EmailChannel.parse({
    id: ChannelId.parse('desk'),
    type: 'email',
    from: 'alerts@news.example',
    to: ['desk@news.example'],
    smtp: { host: 'localhost', port, secure },
  });
  return createEmailChannel(config, { ca, timeout: 1_000, idle });
}

describe('createSmtpSender()', () => {
  it('sends several mails over one connection and closes it when there is no more', async () => {
    await using server = await startMailServer();
    const desk = channel(server);
    for (let count = 0; count < 3; count += 1) await desk.send(sampleDispatch());
    expect(server.connections).toEqual({ made: 1, open: 1 });
    await vi.waitFor(() => expect(server.connections.open).toBe(0));
    expect((await desk.send(sampleDispatch())).kind).toBe('delivered');
    expect(server.connections.made).toBe(2);
  });

  it('opens no more than two connections for many mails at once', async () => {
    await using server = await startMailServer();
    const desk = channel(server);
    const sent = await Promise.all(Array.from({ length: 10 }, () => desk.send(sampleDispatch())));
    expect(sent.map(({ kind }) => kind)).toEqual(Array(10).fill('delivered'));
    expect(server.arrived).toHaveLength(10);
    expect(server.connections.made).toBeLessThanOrEqual(2);
  });

  it('takes a new connection where the server has closed the idle one', async () => {
    await using server = await startMailServer();
    const desk = channel(server, { idle: 5_000 });
    await desk.send(sampleDispatch());
    server.drop();
    expect((await desk.send(sampleDispatch())).kind).toBe('delivered');
    expect(server.connections.made).toBe(2);
  });

  it('speaks TLS from the first byte where the configuration says secure', async () => {
    await using server = await startMailServer({ secure: true });
    expect((await channel(server, { secure: true }).send(sampleDispatch())).kind).toBe('delivered');
    expect(server.arrived[0]?.secure).toBe(true);
  });

  it('is put off by a greylisting server and accepted by it later, as one mail', async () => {
    const seen = new Set<string>();
    await using server = await startMailServer({
      onRcptTo({ address }, _session, done) {
        if (seen.has(address)) return done();
        seen.add(address);
        done(smtpReply(450, 'greylisted, come back in five minutes'));
      },
    });
    const desk = channel(server);
    expect(await desk.send(sampleDispatch())).toMatchObject({
      kind: 'again',
      answer: '450 greylisted, come back in five minutes',
    });
    expect((await desk.send(sampleDispatch())).kind).toBe('delivered');
    expect(server.arrived).toHaveLength(1);
  });

  it('takes a server that is too busy to talk, at the greeting or at the sender, as "again"', async () => {
    await using busy = await startMailServer({
      onConnect: (_session, done) => done(smtpReply(421, 'too many connections')),
    });
    expect(await channel(busy).send(sampleDispatch())).toMatchObject({ kind: 'again' });
    await using closing = await startMailServer({
      onMailFrom: (_from, _session, done) => done(smtpReply(421, 'closing')),
    });
    expect(await channel(closing).send(sampleDispatch())).toMatchObject({
      kind: 'again',
      answer: '421 closing',
    });
  });

  it('takes a mail that the server will not have once it has read it, by its reply', async () => {
    const replies = [smtpReply(452, 'disk full'), smtpReply(554, 'looks like spam')];
    await using server = await startMailServer({
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done(replies.shift()));
      },
    });
    const desk = channel(server);
    expect(await desk.send(sampleDispatch())).toMatchObject({ kind: 'again', answer: '452 disk full' });
    expect(await desk.send(sampleDispatch())).toEqual({ kind: 'refused', answer: '554 looks like spam' });
  });

  it('takes a connection that breaks before the last reply as "again": the server may have the mail', async () => {
    let read = 0;
    await using server: MailServer = await startMailServer({
      onData(stream) {
        stream.resume();
        stream.on('end', () => {
          read += 1;
          server.drop();
        });
      },
    });
    expect((await channel(server).send(sampleDispatch())).kind).toBe('again');
    expect(read).toBe(1);
  });
});

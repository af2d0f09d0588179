import { ChannelId, EmailChannel, type MailTransport } from '@claimwire/core';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { hostileAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { createEmailChannel } from './email-channel.ts';

const config = EmailChannel.parse({
  id: ChannelId.parse('desk'),
  type: 'email',
  from: 'claimwire <alerts@news.example>',
  to: ['The Desk <desk@news.example>', 'night@news.example'],
  unsubscribe: 'https://news.example/leave',
});

function recordingTransport() {
  const mails: Parameters<MailTransport['send']>[0][] = [];
  const mailTransport: MailTransport = {
    async send(mail) {
      mails.push(mail);
      return { kind: 'delivered', answer: 'id-1' };
    },
  };
  return { mails, mailTransport };
}

describe('createTransportSender()', () => {
  it('hands over the whole mail, addresses bare, lines ended as RFC 5322 wants', async () => {
    const { mails, mailTransport } = recordingTransport();
    const sent = await createEmailChannel(config, { mailTransport }).send(sampleDispatch());
    expect(sent).toEqual({ kind: 'delivered', answer: 'id-1' });
    const [{ from, to, raw } = { from: '', to: [], raw: Buffer.alloc(0) }] = mails;
    expect({ from, to }).toEqual({
      from: 'alerts@news.example',
      to: ['desk@news.example', 'night@news.example'],
    });
    expect(Buffer.from(raw).toString()).not.toMatch(/[^\r]\n/);
    const mail = await simpleParser(Buffer.from(raw));
    expect(mail.messageId).toBe('<notification-1.desk@news.example>');
    expect(mail.subject).toMatch(/^Contradicted: /);
    expect(mail.text).toContain('number: dozens, not more than a hundred');
    expect(mail.html).toContain('<mark');
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
  });

  it('writes the same bytes at every try, but for the boundary between the parts', async () => {
    const { mails, mailTransport } = recordingTransport();
    const desk = createEmailChannel(config, { mailTransport });
    await desk.send(sampleDispatch());
    await desk.send(sampleDispatch());
    const [first, second] = mails.map(({ raw }) =>
      Buffer.from(raw)
        .toString()
        .replace(/--_NmP-[^\s"]+/g, '--'),
    );
    expect(second).toBe(first);
  });

  it('lets no hostile text become a header or a recipient', async () => {
    const { mails, mailTransport } = recordingTransport();
    await createEmailChannel(config, { mailTransport }).send(sampleDispatch(hostileAlert()));
    const mail = await simpleParser(Buffer.from(mails[0]?.raw ?? []));
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mails[0]?.to).toHaveLength(2);
  });

  it('is refused, with a line for the operator, where nothing would take the mail', () => {
    expect(() => createEmailChannel(config)).toThrow(
      /^Cannot use channel "desk": it names no mail server \(smtp\)/,
    );
  });
});

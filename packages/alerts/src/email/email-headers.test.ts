import { ChannelId, EmailChannel } from '@claimwire/core';
import { describe, expect, it } from 'vitest';
import { sampleDigest } from '../testing/sample-digest.ts';
import { sampleAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { sampleNotice } from '../testing/sample-notice.ts';
import { emailHeaders } from './email-headers.ts';

const config = (unsubscribe?: string) =>
  EmailChannel.parse({
    id: ChannelId.parse('desk'),
    type: 'email',
    from: 'claimwire <alerts@news.example>',
    to: ['desk@news.example'],
    ...(unsubscribe === undefined ? {} : { unsubscribe }),
  });

describe('emailHeaders()', () => {
  it('offers one click to leave where the address is https (RFC 8058)', () => {
    const { others } = emailHeaders(sampleDispatch(), config('https://news.example/leave?list=desk'));
    expect(others).toMatchObject({
      'List-Unsubscribe': '<https://news.example/leave?list=desk>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('offers a mail to leave by, which is no click', () => {
    const { others } = emailHeaders(sampleDispatch(), config('mailto:desk@news.example?subject=leave'));
    expect(others['List-Unsubscribe']).toBe('<mailto:desk@news.example?subject=leave>');
    expect(others).not.toHaveProperty('List-Unsubscribe-Post');
  });

  it('offers nothing that is not there', () => {
    expect(emailHeaders(sampleDispatch(), config()).others).not.toHaveProperty('List-Unsubscribe');
  });

  it('is made for no address that would break the header or that nobody should click', () => {
    for (const address of [
      'http://a.example/',
      'javascript:alert(1)',
      'https://a.example/\r\nBcc: x@y.example',
    ])
      expect(() => config(address), address).toThrow(/wants an/);
  });

  it('puts every mail of a claim into one thread, whatever article it came from', () => {
    const of = (articleId: string, claim: string) =>
      emailHeaders(sampleDispatch(sampleAlert({ articleId, claim: { id: claim } })), config()).references;
    expect(of('article-7', 'claim-1')).toEqual(of('article-8', 'claim-1'));
    expect(of('article-7', 'claim-2')).not.toEqual(of('article-7', 'claim-1'));
  });

  it('keeps a digest and a notice out of any claim’s thread, with subjects of their own', () => {
    const digest = emailHeaders(sampleDigest(), config());
    expect(digest).toMatchObject({
      subject: 'Digest: 2 contradicted, 1 updated, 2 confirmed',
      references: [],
      messageId: '<digest-1.desk@news.example>',
    });
    expect(emailHeaders(sampleNotice(), config())).toMatchObject({
      subject: 'The feed "Outlet One" has not been read for 24 hours',
      references: [],
    });
  });

  it('keeps "(+2 more)" where the headline is too long for a subject', () => {
    const text = 'word '.repeat(80);
    const alerts = [1, 2, 3].map((id) => sampleAlert({ id: `alert-${id}`, claim: { text } }));
    const { subject } = emailHeaders(sampleDispatch(...alerts), config());
    expect(subject).toMatch(/^Contradicted: word .*… \(\+2 more\)$/);
    expect(subject.length).toBeLessThanOrEqual(130);
  });
});

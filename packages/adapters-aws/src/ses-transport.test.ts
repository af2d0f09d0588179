import {
  MessageRejected,
  SESv2Client,
  SESv2ServiceException,
  SendEmailCommand,
  SendingPausedException,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSesTransport } from './ses-transport.ts';

const mock = mockClient(SESv2Client);
const transport = createSesTransport({ client: new SESv2Client({}) });
const mail = {
  from: 'a@example.com',
  to: ['b@example.com'],
  raw: new TextEncoder().encode('Subject: hi\r\n\r\nhi'),
};
const facts = { $metadata: { httpStatusCode: 400 }, message: 'because' };
beforeEach(() => void mock.reset());

describe('createSesTransport()', () => {
  it('hands the mail over as it is and answers what SES calls it', async () => {
    mock.on(SendEmailCommand).resolves({ MessageId: '0102' });
    expect(await transport.send(mail)).toEqual({ kind: 'delivered', answer: 'Amazon SES took it: 0102' });
    expect(mock.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
      FromEmailAddress: 'a@example.com',
      Destination: { ToAddresses: ['b@example.com'] },
      Content: { Raw: { Data: mail.raw } },
    });
  });

  it.each([
    new TooManyRequestsException(facts),
    new SendingPausedException(facts),
    new SESv2ServiceException({
      name: 'InternalFailure',
      $fault: 'server',
      $metadata: { httpStatusCode: 500 },
    }),
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('timed out'), { name: 'TimeoutError', $metadata: { attempts: 2 } }),
  ])('tries again later after $name', async (error) => {
    mock.on(SendEmailCommand).rejects(error);
    expect(await transport.send(mail)).toMatchObject({ kind: 'again', seconds: null });
  });

  it('says what to do when an address is not verified', async () => {
    mock
      .on(SendEmailCommand)
      .rejects(new MessageRejected({ ...facts, message: 'Email address is not verified.\n  a@example.com' }));
    expect(await transport.send(mail)).toEqual({
      kind: 'refused',
      answer:
        'Amazon SES: MessageRejected: Email address is not verified. a@example.com Verify the sender in Amazon SES, and the recipients too as long as the account is in the SES sandbox.',
    });
  });

  it('gives up what the service will refuse again', async () => {
    mock
      .on(SendEmailCommand)
      .rejects(new SESv2ServiceException({ name: 'BadRequestException', $fault: 'client', ...facts }));
    expect(await transport.send(mail)).toEqual({
      kind: 'refused',
      answer: 'Amazon SES: BadRequestException: because',
    });
  });
});

import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MailTransport } from '@claimwire/core';
import { type Refusals, sentFromError } from './sent-from-error.ts';

/** Error names from the API reference of `SendEmail`, Amazon SES API v2. */
const REFUSALS: Refusals = {
  service: 'Amazon SES',
  // Quotas of the account, which fill up again, and pauses, which somebody ends.
  later: new Set(['TooManyRequestsException', 'LimitExceededException', 'SendingPausedException']),
  advice: new Map([
    [
      'MessageRejected',
      'Verify the sender in Amazon SES, and the recipients too as long as the account is in the SES sandbox.',
    ],
    ['MailFromDomainNotVerifiedException', 'Finish setting up the custom MAIL FROM domain of the sender.'],
    ['NotFoundException', 'Create the identity of the sender in Amazon SES in this region, and verify it.'],
    ['AccountSuspendedException', 'Amazon SES has suspended the account: write to AWS Support.'],
    ['AccessDeniedException', 'Let the role that sends do ses:SendEmail for the identity of the sender.'],
  ]),
};

export interface SesTransportOptions {
  readonly client: Pick<SESv2Client, 'send'>;
}

/** Sends finished mails by Amazon SES. The answer to a delivery is the message id that SES gave. */
export function createSesTransport({ client }: SesTransportOptions): MailTransport {
  return {
    async send({ from, to, raw }) {
      try {
        const { MessageId = '' } = await client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: [...to] },
            Content: { Raw: { Data: raw } },
          }),
        );
        return { kind: 'delivered', answer: `Amazon SES took it: ${MessageId}` };
      } catch (error) {
        return sentFromError(error, REFUSALS);
      }
    },
  };
}

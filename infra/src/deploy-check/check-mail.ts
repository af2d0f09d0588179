import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  NotFoundException,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { MailAddresses } from '../mail-identities.ts';
import type { Finding } from './finding.ts';

const check = 'mail';

/** Whether Amazon SES will send what the e-mail channels without a mail server want to send. */
export async function checkMail(ses: SESv2Client, { from, to }: MailAddresses): Promise<readonly Finding[]> {
  if (from.length === 0) return [];
  const account = await ses.send(new GetAccountCommand());
  const senders = await Promise.all(from.map((address) => checkIdentity(ses, address, 'sends')));
  const stopped: readonly Finding[] =
    account.SendingEnabled === false
      ? [
          {
            check,
            state: 'missing',
            found: 'Amazon SES has stopped sending for this account',
            advice: 'see the SES console, "Account dashboard"',
          },
        ]
      : [];
  if (account.ProductionAccessEnabled === true) {
    const found = `out of the sandbox, ${account.SendQuota?.Max24HourSend ?? '?'} mails a day`;
    return [{ check, state: 'fine', found, advice: null }, ...stopped, ...senders];
  }
  const receivers = await Promise.all(to.map((address) => checkIdentity(ses, address, 'receives')));
  const sandbox: Finding = {
    check,
    state: 'warning',
    found: 'this account is in the SES sandbox: mail goes to verified addresses only, 200 a day',
    advice: 'verify each recipient, or ask for production access in the SES console',
  };
  return [sandbox, ...stopped, ...senders, ...receivers];
}

/** An address is good when it is verified itself or its domain is. */
async function checkIdentity(
  ses: SESv2Client,
  address: string,
  does: 'sends' | 'receives',
): Promise<Finding> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  for (const identity of [address, domain]) {
    if (await isVerified(ses, identity)) {
      return { check, state: 'fine', found: `${address} ${does}: ${identity} is verified`, advice: null };
    }
  }
  return {
    check,
    state: 'missing',
    found: `${address} ${does}, but neither it nor ${domain} is verified`,
    advice: `run "aws sesv2 create-email-identity --email-identity ${address}" and follow the link in the mail`,
  };
}

async function isVerified(ses: SESv2Client, identity: string): Promise<boolean> {
  try {
    const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: identity }));
    return found.VerifiedForSendingStatus === true;
  } catch (error) {
    if (error instanceof NotFoundException) return false;
    throw error;
  }
}

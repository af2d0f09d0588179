import type { Configuration } from '@claimwire/core';
import type { Stack } from 'aws-cdk-lib';
import { bareAddress } from './bare-address.ts';

/** Who sends and who receives by Amazon SES, each once, without names. */
export interface MailAddresses {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The addresses of every e-mail channel that Amazon SES is to serve: those without a mail server of their own. */
export function sesAddresses({ channels }: Pick<Configuration, 'channels'>): MailAddresses {
  const served = channels.flatMap((channel) =>
    channel.type === 'email' && channel.smtp === undefined ? [channel] : [],
  );
  const each = (addresses: readonly string[]) => [...new Set(addresses.map(bareAddress))];
  return { from: each(served.map(({ from }) => from)), to: each(served.flatMap(({ to }) => to)) };
}

/**
 * The SES identities that sending from and to these addresses can touch. The sender is verified as an address or as its
 * whole domain; a recipient that is verified in the same account, as the sandbox asks, is checked like the sender.
 */
export function mailIdentityArns(stack: Stack, { from, to }: MailAddresses): readonly string[] {
  const identities = [...from, ...to].flatMap((address) => [
    address,
    address.slice(address.lastIndexOf('@') + 1),
  ]);
  return [...new Set(identities)].map((identity) =>
    stack.formatArn({ service: 'ses', resource: 'identity', resourceName: identity }),
  );
}

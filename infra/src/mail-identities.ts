import type { Configuration } from '@claimwire/core';
import type { Stack } from 'aws-cdk-lib';
import { bareAddress } from './bare-address.ts';

/** The addresses of every e-mail channel that Amazon SES is to serve: those without a mail server of their own. */
export function sesAddresses({ channels }: Pick<Configuration, 'channels'>): readonly string[] {
  const addresses = channels.flatMap((channel) =>
    channel.type === 'email' && channel.smtp === undefined ? [channel.from, ...channel.to] : [],
  );
  return [...new Set(addresses.map(bareAddress))];
}

/**
 * The SES identities that sending from and to these addresses can touch. The sender is verified as an address or as its
 * whole domain; a recipient that is verified in the same account, as the sandbox asks, is checked like the sender.
 */
export function mailIdentityArns(stack: Stack, addresses: readonly string[]): readonly string[] {
  const identities = addresses.flatMap((address) => [address, address.slice(address.lastIndexOf('@') + 1)]);
  return [...new Set(identities)].map((identity) =>
    stack.formatArn({ service: 'ses', resource: 'identity', resourceName: identity }),
  );
}

import { publishedConfiguration, resolveConfiguration } from '@claimwire/configuration';
import type { ItemTable } from '@claimwire/core';
import type { Stack } from './stack.ts';

/** A stack that has not been at work yet: to be told, not a defect. */
export class NotAtWork extends Error {}

/**
 * The configuration that a stack was deployed with. Addresses of feeds are looked up where they are kept as secrets,
 * since a feed is known by its address; other secrets are not.
 */
export async function deployedConfiguration(
  name: string,
  table: ItemTable,
  readSecret: (reference: string) => Promise<string>,
): ReturnType<Stack['configuration']> {
  const text = await publishedConfiguration({ table });
  if (text !== undefined)
    return resolveConfiguration(text, `configuration of ${name}`, ['feeds'], readSecret);
  throw new NotAtWork(
    `Cannot work on the stack "${name}": its configuration is not there yet; its first tick comes within two minutes of the deploy`,
  );
}

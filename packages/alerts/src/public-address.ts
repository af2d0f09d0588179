import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address was refused because it does not lead to the public internet. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/**
 * Why an IP address is no public one, "loopback", "private", "linkLocal" (where clouds keep their metadata) … in the
 * words of ipaddr.js; null for a public one. IPv4 addresses inside IPv6 ones are judged as what they are.
 */
export function notPublic(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'not an IP address';
  const range = ipaddr.process(address).range();
  return range === 'unicast' ? null : range;
}

function refusal(host: string, address: string, why: string): AddressRefused {
  return new AddressRefused(
    `Cannot connect to "${host}": its address ${address} is ${why}; network.allowPrivate would allow it`,
  );
}

/** Throws `AddressRefused` where a URL names such an address itself: the resolver is never asked then. */
export function checkLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(host)) return;
  const why = notPublic(host);
  if (why !== null) throw refusal(host, host, why);
}

/**
 * Resolves as `dns.lookup` does and fails with `AddressRefused` when any answer is not public. The very answer that was
 * checked is connected to, so a name that resolves differently the second time gains nothing.
 */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    for (const { address } of addresses) {
      const why = notPublic(address);
      if (why !== null) return callback(refusal(host, address, why), []);
    }
    const [first] = addresses;
    if (options.all === true || !first) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

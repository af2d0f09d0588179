import ipaddr from 'ipaddr.js';
import { addressRefusal } from './address-refusal.ts';
import { AddressRefused } from './address-refused.ts';

/**
 * Throws `AddressRefused` for a URL that names an address itself that may not be connected to: sockets ask no resolver
 * then. The URL parser has already turned spellings such as `0x7f.1` into dotted form.
 */
export function checkLiteral(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const why = ipaddr.isValid(host) ? addressRefusal(host, allowPrivate) : null;
  if (why !== null) throw new AddressRefused(host, why);
}

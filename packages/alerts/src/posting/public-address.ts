import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A host that nothing is sent to, for where it leads. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';

  constructor(host: string, why: string) {
    super(`Cannot send to "${host}": ${why}`);
  }
}

/**
 * Where clouds hand out a machine's credentials: AWS, Google and Azure; ECS tasks; AWS over IPv6; Alibaba; Azure's wire
 * server. No receiver of webhooks, so refused on private networks too.
 */
const METADATA = new Set([
  '169.254.169.254',
  '169.254.170.2',
  'fd00:ec2::254',
  '100.100.100.200',
  '168.63.129.16',
]);

/**
 * Why nothing may be sent to an IP address, or null when it may. Public unicast addresses pass, others only with
 * `allowPrivate`. An IPv4 address inside an IPv6 one is judged as what it is.
 */
export function addressRefusal(address: string, allowPrivate: boolean): string | null {
  if (!ipaddr.isValid(address)) return `${address} is not an IP address`;
  const parsed = ipaddr.process(address);
  if (METADATA.has(parsed.toString())) return `${parsed} is a cloud metadata address`;
  // ipaddr.js names the IANA special-purpose ranges: private, uniqueLocal, loopback, linkLocal, carrierGradeNat …
  const range = parsed.range();
  return range === 'unicast' || allowPrivate
    ? null
    : `${parsed} is a ${range} address (network.allowPrivate)`;
}

/** Throws `AddressRefused` for a URL that names such an address itself: sockets ask no resolver then. */
export function checkLiteral(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const why = ipaddr.isValid(host) ? addressRefusal(host, allowPrivate) : null;
  if (why !== null) throw new AddressRefused(host, why);
}

/**
 * A `dns.lookup` for sockets that fails with `AddressRefused` when any answer is refused. What was checked is what is
 * dialled, so a name that resolves differently the second time gains nothing.
 */
export function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      for (const { address } of addresses) {
        const why = addressRefusal(address, allowPrivate);
        if (why !== null) return done(new AddressRefused(host, why), '');
      }
      const [first] = addresses;
      if (options.all === true || !first) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}

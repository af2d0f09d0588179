import ipaddr from 'ipaddr.js';

/**
 * Addresses where clouds answer with a machine's own credentials. Nothing there is a feed or wants to be told of alerts, so refused even on a private network:
 * AWS, Google and Azure; the ECS task endpoint; AWS over IPv6; Alibaba; Azure's wire server.
 */
const METADATA = new Set([
  '169.254.169.254',
  '169.254.170.2',
  'fd00:ec2::254',
  '100.100.100.200',
  '168.63.129.16',
]);

/** Names of ipaddr.js's ranges (IANA special-purpose registries) as people say them. */
const SAID: Readonly<Record<string, string>> = {
  private: 'a private',
  uniqueLocal: 'a private',
  loopback: 'a loopback',
  linkLocal: 'a link-local',
  carrierGradeNat: 'a shared carrier',
  multicast: 'a multicast',
  broadcast: 'a broadcast',
  unspecified: 'an unspecified',
};

/**
 * Why claimwire must not connect to an IP address, or null when it may.
 * Only public unicast addresses pass; `allowPrivate` lets all but cloud metadata through.
 */
export function addressRefusal(address: string, allowPrivate: boolean): string | null {
  if (!ipaddr.isValid(address)) return `${address} is not an IP address`;
  // process() turns an IPv4 address mapped into IPv6 back, so that ::ffff:127.0.0.1 is loopback.
  const parsed = ipaddr.process(address);
  const spelled = parsed.toString();
  if (METADATA.has(spelled)) return `${spelled} is a cloud metadata address`;
  if (allowPrivate) return null;
  const range = parsed.range();
  if (range === 'unicast') return null;
  return `${spelled} is ${SAID[range] ?? 'a reserved'} address, and network.allowPrivate is off`;
}

import dns from 'node:dns';

// Loaded into a process before all else: the queues of the emulator stand under names such as sqs.eu-west-1.localhost,
// which not every resolver takes for this machine, as RFC 6761 wants it.
const { lookup } = dns;
// biome-ignore lint/suspicious/noExplicitAny: handed through as it comes
dns.lookup = ((host: string, ...rest: any[]) =>
  // biome-ignore lint/suspicious/noExplicitAny: one of many overloads
  (lookup as any)(host.endsWith('.localhost') ? '127.0.0.1' : host, ...rest)) as typeof lookup;

import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { addressRefusal } from './address-refusal.ts';
import { AddressRefused } from './address-refused.ts';

/**
 * A DNS lookup for sockets that answers only addresses claimwire may connect to, and fails with `AddressRefused` when
 * there is none. The check stands in the socket's own lookup, so the address that was checked is the address that is
 * dialled: a second, different DNS answer has no say.
 */
export function guardedLookup(allowPrivate: boolean, resolve: LookupFunction = systemLookup): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const answers = Array.isArray(found) ? found : [];
      const allowed = answers.filter(({ address }) => addressRefusal(address, allowPrivate) === null);
      const [first] = allowed;
      if (first === undefined) {
        const why = answers[0] ? addressRefusal(answers[0].address, allowPrivate) : null;
        return done(new AddressRefused(hostname, why ?? 'the name has no address'), '', 0);
      }
      if (options.all) return done(null, allowed);
      return done(null, first.address, first.family);
    });
  };
}

export { AddressRefused } from './address-refused.ts';
export { checkLiteral } from './check-literal.ts';
export { connectionFailure } from './connection-failure.ts';
export { guardedLookup } from './guarded-lookup.ts';

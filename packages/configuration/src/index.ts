export * from './load-configuration.ts';
export * from './masking.ts';
export * from './parse-configuration.ts';
export * from './published-configuration.ts';
export type * from './read-references.ts';
export * from './read-whole.ts';
export * from './resolve-configuration.ts';
export * from './system-reason.ts';
export * from './wanted.ts';

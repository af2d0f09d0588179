export * from './cold-start.ts';
export * from './correlation.ts';
export * from './create-telemetry.ts';
export * from './open-lambda.ts';
export * from './parse-environment.ts';
export * from './queue-handler.ts';
export * from './telemetry.ts';

import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { correlationId } from './correlation.ts';
import type { Facts, Telemetry } from './telemetry.ts';

/**
 * Logs and metrics by Powertools: JSON lines, each with the correlation id of what is being worked on, and metrics in
 * CloudWatch's embedded format. Service name and namespace come from `POWERTOOLS_SERVICE_NAME` and
 * `POWERTOOLS_METRICS_NAMESPACE`. `mask` takes secrets out of what others answered.
 */
export function createTelemetry({ mask }: { readonly mask: (text: string) => string }): Telemetry {
  const logger = new Logger();
  const metrics = new Metrics();
  const withId = (facts: Facts = {}): Facts => {
    const masked = Object.entries(facts).map(([key, fact]) => [
      key,
      typeof fact === 'string' ? mask(fact) : fact,
    ]);
    return { correlation_id: correlationId(), ...Object.fromEntries(masked) };
  };
  return {
    info: (event, facts) => logger.info(event, withId(facts)),
    warn: (event, facts) => logger.warn(event, withId(facts)),
    error: (event, error, facts) => logger.error(event, { ...withId(facts), error: describe(error, mask) }),
    count: (metric, amount = 1) => {
      metrics.addMetric(metric, 'Count', amount);
    },
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}

/** An error and what caused it, without anything else that it may carry: a request, a response, a text. */
function describe(error: unknown, mask: (text: string) => string): object {
  if (!(error instanceof Error)) return { message: mask(String(error)) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message: mask(message),
    stack: mask(stack ?? ''),
    ...(cause !== undefined && { cause: describe(cause, mask) }),
  };
}

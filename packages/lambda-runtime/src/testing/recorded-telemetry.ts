import type { Telemetry } from '../telemetry.ts';

/** A telemetry that remembers what it was told. */
export function recordedTelemetry() {
  const lines: { readonly level: string; readonly event: string; readonly facts: object }[] = [];
  const counts: Record<string, number> = {};
  const telemetry: Telemetry = {
    info: (event, facts = {}) => lines.push({ level: 'info', event, facts }),
    warn: (event, facts = {}) => lines.push({ level: 'warn', event, facts }),
    error: (event, error, facts = {}) => lines.push({ level: 'error', event, facts: { ...facts, error } }),
    count(metric, amount = 1) {
      counts[metric] = (counts[metric] ?? 0) + amount;
    },
    flush: () => undefined,
  };
  return { telemetry, lines, counts };
}

import { watchConfigured } from '@claimwire/core';
import type { Telemetry } from '@claimwire/lambda-runtime';

/** Tracks the claims that the deployed configuration watches, if these were not tracked before. Throws when one cannot be. */
export async function watch(
  services: Parameters<typeof watchConfigured>[0],
  telemetry: Pick<Telemetry, 'info' | 'warn' | 'count'>,
): Promise<void> {
  for (const [place, { tracked }] of (await watchConfigured(services)).entries()) {
    if (tracked.kind === 'no-claim') {
      telemetry.warn('watched claim says nothing that can be checked', { key: `watch[${place}]` });
      continue;
    }
    telemetry.count('AlertsRaised', tracked.alerts.filter(({ suppressed }) => suppressed === null).length);
    telemetry.info('watching', { claimId: tracked.claim.id, isNew: tracked.isNew });
  }
}

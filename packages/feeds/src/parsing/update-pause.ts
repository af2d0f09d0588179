const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 7 * 86_400,
  monthly: 30 * 86_400,
  yearly: 365 * 86_400,
};

/**
 * Seconds between polls that a feed suggests: RSS `ttl` in minutes, or the syndication module's period divided by its
 * frequency; the longer of the two, null when it says neither.
 */
export function updatePause(
  ttl: string | undefined,
  period: string | undefined,
  frequency: string | undefined,
): number | null {
  const minutes = Number.parseInt(ttl ?? '', 10);
  const fromTtl = minutes > 0 ? minutes * 60 : null;
  const length = PERIODS[(period ?? '').trim().toLowerCase()];
  const times = Number.parseInt(frequency ?? '1', 10);
  const fromPeriod = length === undefined ? null : Math.round(length / (times > 0 ? times : 1));
  return fromTtl === null && fromPeriod === null ? null : Math.max(fromTtl ?? 0, fromPeriod ?? 0);
}

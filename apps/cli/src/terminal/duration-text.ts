const UNITS = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'm'],
] as const;

/** Seconds as the configuration spells them: `90s`, `15m`, `6h`, `1d`; the largest unit that says it exactly. */
export function durationText(seconds: number): string {
  const [size, unit] = UNITS.find(([length]) => seconds > 0 && seconds % length === 0) ?? [1, 's'];
  return `${seconds / size}${unit}`;
}

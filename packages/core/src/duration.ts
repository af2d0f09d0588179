import { z } from 'zod';

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

const isUnit = (unit: string | undefined): unit is keyof typeof UNITS => unit !== undefined && unit in UNITS;

/** A length of time as people write it: `90s`, `15m`, `6h`, `1d`. Answers seconds. */
export const Duration = z
  .string('wants a length of time such as 15m, 6h or 1d')
  .regex(/^\d+[smhd]$/, 'wants a length of time such as 15m, 6h or 1d')
  .transform((text) => {
    const unit = text.at(-1);
    return Number.parseInt(text, 10) * (isUnit(unit) ? UNITS[unit] : 1);
  });

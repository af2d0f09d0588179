import { toInstant } from '@claimwire/core';
import { z } from 'zod';

const WANTS = 'wants a date such as 2024-03-24 or 2024-03-24T08:00:00Z';

/** A date as people type it, as an `Instant`. A day alone is its noon in UTC, which is that day nearly everywhere. */
export const DateArgument = z
  .string(WANTS)
  .regex(/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/, WANTS)
  .transform((text, context) => {
    const isDay = text.length === 10;
    const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(text) && !isDay;
    const date = new Date(isDay ? `${text}T12:00:00Z` : hasZone ? text : `${text}Z`);
    if (!Number.isNaN(date.getTime())) return toInstant(date);
    context.addIssue(WANTS);
    return z.NEVER;
  });

import type { Notice } from '@claimwire/core';
import { clip } from '../wording/inert-text.ts';

/** More than this is no notice. */
const DATA_LIMIT = 20;

/** The notice with every text cut to `limit` characters, which an ellipsis at the end shows. */
export function shortenNotice(notice: Notice, limit: number): Notice {
  const data = Object.entries(notice.data)
    .slice(0, DATA_LIMIT)
    .map(([key, value]) => [clip(key, 50), typeof value === 'string' ? clip(value, limit) : value] as const);
  return {
    ...notice,
    subject: clip(notice.subject, Math.min(limit, 300)),
    text: clip(notice.text, limit),
    data: Object.fromEntries(data),
  };
}

import type { FeedState } from './feed.ts';
import type { ParsedFeed } from './feed-reader.ts';
import { toInstant } from './instant.ts';

type Pace = Pick<FeedState, 'lastChange' | 'changeSeconds'>;

/** What one new item leaves of the average before it. */
const MEMORY = 0.7;

const seconds = (from: string, to: Date): number => Math.max(0, (to.getTime() - Date.parse(from)) / 1000);

/**
 * How often a feed changes, after a poll that found `fresh` new or changed items in it: a moving average over items,
 * so that a busy feed that was asked rarely is known as busy after one poll. The first time the dates of the items
 * themselves tell.
 */
export function changePace(before: Pace, parsed: ParsedFeed, fresh: number, now: Date): Pace {
  if (before.lastChange === null) return firstPace(parsed, now);
  if (fresh === 0) return { lastChange: before.lastChange, changeSeconds: before.changeSeconds };
  const gap = seconds(before.lastChange, now) / fresh;
  const kept = before.changeSeconds === null ? 0 : MEMORY ** fresh;
  return {
    lastChange: toInstant(now),
    changeSeconds: Math.round(kept * (before.changeSeconds ?? 0) + (1 - kept) * gap),
  };
}

function firstPace({ items }: ParsedFeed, now: Date): Pace {
  const dates = items
    .map(({ published, updated }) => Date.parse(published ?? updated ?? ''))
    .filter((time) => time <= now.getTime())
    .sort((a, b) => a - b);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return { lastChange: toInstant(now), changeSeconds: null };
  return {
    lastChange: toInstant(new Date(last)),
    changeSeconds: dates.length < 3 ? null : Math.round((last - first) / (dates.length - 1) / 1000),
  };
}

/** Seconds between changes of late, or since the last one where that is longer already; null before it is known. */
export function quietSeconds({ lastChange, changeSeconds }: Pace, now: Date): number | null {
  return lastChange === null ? null : Math.max(changeSeconds ?? 0, seconds(lastChange, now));
}

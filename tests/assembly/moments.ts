import { articles } from '@claimwire/newsroom';

/** A moment of the newsroom, and where the clock stands when it is looked at. */
export interface Moment {
  readonly published: Date;
  readonly now: Date;
}

const DAY = 86_400_000;

/** The newsroom's first moments, so far apart by the clock that every feed is due each time. */
export const moments = (count: number): readonly Moment[] =>
  articles.slice(0, count).map(({ published }, i) => ({
    published: new Date(published),
    now: new Date(Date.parse('2024-05-01T00:00:00Z') + i * 8 * DAY),
  }));

import { billOf, totalOf } from './dollars.ts';
import type { PartUse } from './measure-use.ts';
import type { Part } from './newsroom-run.ts';
import { PRICES } from './prices.ts';

/** What a user follows. */
export interface Load {
  readonly feeds: number;
  readonly pollsADay: number;
  readonly articlesADay: number;
  readonly deliveriesADay: number;
}

/** Fifty feeds every quarter of an hour, twenty new articles a day in each, and one alert for fifty articles. */
export const FIFTY_FEEDS: Load = { feeds: 50, pollsADay: 50 * 96, articlesADay: 50 * 20, deliveriesADay: 20 };

export const NOTHING: Load = { feeds: 0, pollsADay: 0, articlesADay: 0, deliveriesADay: 0 };

/** What stands there whether or not anything happens, in pieces; see `infra`. */
const STANDING = {
  alarms: 10,
  /** Only where there are feeds. */
  alarmsOfFeeds: 3,
  secrets: 1,
  queues: 3,
  /** Each event source asks its queue by five connections, and waits up to 20 s for an answer. */
  emptyReceivesADay: 5 * 3 * 60 * 24,
} as const;

/** What AWS gives away each month, for good. It also gives away functions' time, which is little here. */
const FREE = { alarms: 10, sqsRequests: 1e6 } as const;

const DAYS = 30;

/** Dollars a month by what they are paid for, without and with what AWS gives away for good. */
export function monthOf(
  load: Load,
  use: Readonly<Record<Part, PartUse>>,
): readonly { readonly what: string; readonly dollars: number; readonly afterFree: number }[] {
  const { perMonth, perMillion } = PRICES;
  const each = (part: Part) => totalOf(billOf(part, use[part]));
  const states = use.tick.table.get('BatchGetItem FEED')?.readUnits ?? 0;
  const tickReads = use.tick.readUnits - states + (states / use.quiet.handled) * load.feeds;
  const ticks = DAYS * 24 * 60;
  const alarms = STANDING.alarms + (load.feeds === 0 ? 0 : STANDING.alarmsOfFeeds);
  const receives = STANDING.queues * STANDING.emptyReceivesADay * DAYS;
  const tick =
    billOf('tick', use.tick).functions +
    (perMillion.schedulerRuns + tickReads * perMillion.dynamoReadUnits) / 1e6;
  const brings = load.articlesADay / (use.analyse.handled / use.news.handled);
  const plain = (what: string, dollars: number) => ({ what, dollars, afterFree: dollars });
  return [
    {
      what: `${alarms} alarms`,
      dollars: alarms * perMonth.alarm,
      afterFree: Math.max(0, alarms - FREE.alarms) * perMonth.alarm,
    },
    plain('secret for the API', STANDING.secrets * perMonth.secret),
    {
      what: 'asking empty queues',
      dollars: (receives * perMillion.sqsRequests) / 1e6,
      afterFree: (Math.max(0, receives - FREE.sqsRequests) * perMillion.sqsRequests) / 1e6,
    },
    plain('a tick a minute', ticks * tick),
    plain('polls', DAYS * (Math.max(0, load.pollsADay - brings) * each('quiet') + brings * each('news'))),
    plain('articles', DAYS * load.articlesADay * each('analyse')),
    plain('deliveries, by e-mail', DAYS * load.deliveriesADay * (each('notify') + perMillion.sesMails / 1e6)),
  ];
}

import { MAX_POSTINGS } from '@claimwire/core';
import type { PartUse } from './measure-use.ts';
import type { Part } from './newsroom-run.ts';
import { PRICES } from './prices.ts';

/** Dollars of handling one message, by what they are paid for. */
export type Bill = Readonly<
  Record<'table writes' | 'table reads' | 'blobs' | 'queues' | 'functions', number>
>;

/** Megabytes of memory that come with one core (AWS Lambda Developer Guide, "Configure memory"). */
const CORE_GIGABYTES = 1769 / 1024;

/** Seconds that a poll waits for the feed and its pages, with little memory meanwhile. */
const WAITS = { tick: 0.1, news: 2, analyse: 0.2, notify: 0.5, quiet: 0.5 } as const satisfies Record<
  Part,
  number
>;
const WAITING_GIGABYTES = {
  tick: 0.25,
  news: 0.5,
  analyse: CORE_GIGABYTES,
  notify: 0.5,
  quiet: 0.5,
} as const;

/** Receiving and deleting a message, by itself: batches make it less. */
const QUEUE_REQUESTS = { tick: 0, news: 2, analyse: 2, notify: 2, quiet: 2 } as const satisfies Record<
  Part,
  number
>;

/** What handling one message of a part costs. */
export function billOf(part: Part, use: PartUse): Bill {
  const { perMillion, lambdaGigabyteSecond } = PRICES;
  const each = (count: number) => count / use.handled;
  const million = (count: number, price: number) => (count * price) / 1e6;
  const gigabyteSeconds = each(use.processor) * CORE_GIGABYTES + WAITS[part] * WAITING_GIGABYTES[part];
  const queue = part === 'analyse' || part === 'notify' ? perMillion.sqsRequests : perMillion.sqsFifoRequests;
  return {
    'table writes': million(each(use.writeUnits), perMillion.dynamoWriteUnits),
    'table reads': million(each(use.readUnits), perMillion.dynamoReadUnits),
    blobs: million(each(use.s3Puts), perMillion.s3Puts) + million(each(use.s3Gets), perMillion.s3Gets),
    queues: million(each(use.sqsSends) + QUEUE_REQUESTS[part], queue),
    functions: gigabyteSeconds * lambdaGigabyteSecond + million(1, perMillion.lambdaRequests),
  };
}

export const totalOf = (bill: Bill): number => Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);

/**
 * Dollars more that reading costs for one article once the table is full: once each of its index terms leads to as many
 * articles as are read at most. The sample newsroom is too small for that.
 */
export function fullTableOf({ table, handled }: PartUse): number {
  const { requests = 0, readUnits = 0, queriedItems = 1, queriedBytes = 0 } = table.get('Query TERM') ?? {};
  const page = Math.ceil((MAX_POSTINGS * queriedBytes) / queriedItems / 4096);
  return ((requests * page - readUnits) / handled / 1e6) * PRICES.perMillion.dynamoReadUnits;
}

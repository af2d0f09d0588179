/** What a line of the log says besides its event: ids, counts, reasons. Never the text of an article, never a secret. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What is counted. The names stand in the dashboard and in alarms. */
export const METRICS = [
  'FeedsAsked',
  'FeedsPolled',
  'FeedsFailed',
  'FeedsFailingForADay',
  'ArticlesKept',
  'ArticlesAnalysed',
  'ArticlesSkipped',
  'StatementsFound',
  'AlertsRaised',
  'AlertsKeptBack',
  'Delivered',
  'DeliveriesFailed',
  'HandlingFailed',
  'GivenUp',
  'ApiErrors',
] as const;
export type Metric = (typeof METRICS)[number];

/** What a Lambda tells of its work. */
export interface Telemetry {
  info(event: string, facts?: Facts): void;
  /** Something that somebody may want to look at, and that claimwire goes on from. */
  warn(event: string, facts?: Facts): void;
  /** Something that nobody foresaw. */
  error(event: string, error: unknown, facts?: Facts): void;
  count(metric: Metric, amount?: number): void;
  /** Hands over what was counted: at the end of each invocation. */
  flush(): void;
}

/** The bundles: one for each folder of `apps` that runs in the cloud. */
export const LAMBDA_APPS = ['poller', 'analyzer', 'notifier', 'api'] as const;
export type LambdaApp = (typeof LAMBDA_APPS)[number];

/**
 * Size and pace of each function. Memory buys processor time, too: 1,769 MB are one core.
 * `concurrency` is the most that runs at once, and what is reserved of the account's pool.
 */
export const FUNCTIONS = {
  tick: { memoryMegabytes: 256, seconds: 50, concurrency: 1 },
  poller: { memoryMegabytes: 512, seconds: 120, concurrency: 5 },
  analyzer: { memoryMegabytes: 1769, seconds: 120, concurrency: 4 },
  notifier: { memoryMegabytes: 512, seconds: 120, concurrency: 2 },
  api: { memoryMegabytes: 1024, seconds: 29, concurrency: 4 },
} as const;

/** What all functions together reserve. */
export const RESERVED_CONCURRENCY = Object.values(FUNCTIONS).reduce(
  (sum, { concurrency }) => sum + concurrency,
  0,
);

/** How often a message is handed out before it is a dead letter. The functions are told, too, to leave a reason with it. */
export const ATTEMPTS = { poll: 3, analyse: 5, notify: 50 } as const;

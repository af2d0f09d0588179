/**
 * What AWS asks for, in US dollars without tax, region us-east-1, on demand, without the free tier. From the public
 * price pages of each service as of November 2025; look them up anew before you rely on them.
 */
export const PRICES = {
  asOf: '2025-11',
  region: 'us-east-1',
  perMillion: {
    dynamoReadUnits: 0.125,
    dynamoWriteUnits: 0.625,
    s3Puts: 5,
    s3Gets: 0.4,
    sqsRequests: 0.4,
    sqsFifoRequests: 0.5,
    lambdaRequests: 0.2,
    schedulerRuns: 1,
    sesMails: 100,
  },
  /** ARM64. */
  lambdaGigabyteSecond: 0.0000133334,
  perMonth: {
    dynamoGigabyte: 0.25,
    s3Gigabyte: 0.023,
    alarm: 0.1,
    secret: 0.4,
  },
} as const;

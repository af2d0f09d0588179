import type { SQSRecord } from 'aws-lambda';

/** A record as SQS hands it to a Lambda. */
export function sampleRecord(
  body: object | string,
  { id = 'm1', attempts = 1, group }: { id?: string; attempts?: number; group?: string } = {},
): SQSRecord {
  return {
    messageId: id,
    receiptHandle: `receipt of ${id}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: String(attempts),
      SentTimestamp: '1763683200000',
      SenderId: 'any',
      ApproximateFirstReceiveTimestamp: '1763683200000',
      ...(group !== undefined && { MessageGroupId: group }),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:analyse',
    awsRegion: 'eu-west-1',
  };
}

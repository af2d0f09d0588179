import type { Message } from '@aws-sdk/client-sqs';

/** A message as a function is given it. */
export function toRecord({
  MessageId,
  ReceiptHandle,
  Body,
  Attributes,
  MessageAttributes,
  MD5OfBody,
}: Message): object {
  const attributes = Object.entries(MessageAttributes ?? {}).map(([name, { StringValue, DataType }]) => [
    name,
    { stringValue: StringValue, dataType: DataType },
  ]);
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: Attributes,
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:any',
    awsRegion: 'eu-west-1',
  };
}

import type { MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { DeadLetter } from '@claimwire/core';

/** What is kept with a message that was given up. */
export type LetterFacts = Pick<DeadLetter, 'attempts' | 'error' | 'at'>;

/** An error is one line; this is far more than one. */
const MOST_LETTERS = 2000;

/** SQS refuses these characters (and an empty text) in an attribute. */
const REFUSED = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The facts as attributes of the dead letter. */
export function letterAttributes({
  attempts,
  error,
  at,
}: LetterFacts): Record<string, MessageAttributeValue> {
  const line = error.toWellFormed().replace(REFUSED, '\u{fffd}').slice(0, MOST_LETTERS).toWellFormed();
  return {
    attempts: { DataType: 'Number', StringValue: String(attempts) },
    error: { DataType: 'String', StringValue: line || 'no reason was given' },
    at: { DataType: 'String', StringValue: at },
  };
}

/** The facts of a dead letter; undefined when the queue itself moved it there. */
export function readLetterAttributes(
  attributes: Readonly<Record<string, MessageAttributeValue>> | undefined,
): LetterFacts | undefined {
  const [attempts, error, at] = [attributes?.attempts, attributes?.error, attributes?.at].map(
    (attribute) => attribute?.StringValue,
  );
  if (attempts === undefined || error === undefined || at === undefined) return undefined;
  return { attempts: Number(attempts), error, at };
}

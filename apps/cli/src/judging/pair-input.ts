import { z } from 'zod';
import { DateArgument } from '../terminal/date-argument.ts';

/** A claim and a statement as users give them: sentences, or whole article texts. Other keys are let through unread. */
export const PairInput = z.object({
  /** Given back as it came. */
  id: z.union([z.string(), z.number()], 'wants text or a number'),
  claim: z.string('wants text').trim().min(1, 'wants text'),
  claimDate: DateArgument.nullish(),
  statement: z.string('wants text').trim().min(1, 'wants text'),
  statementDate: DateArgument.nullish(),
});
export type PairInput = z.infer<typeof PairInput>;

/** A line of a pairs file, or why it cannot be used. */
export type PairLine =
  | { readonly kind: 'pair'; readonly pair: PairInput }
  | { readonly kind: 'bad'; readonly line: number; readonly why: string };

/** Reads JSON lines one by one; empty lines are skipped, lines count from 1. */
export async function* readPairs(lines: AsyncIterable<string>): AsyncGenerator<PairLine> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    yield readPair(text, line);
  }
}

function readPair(text: string, line: number): PairLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', line, why: 'it is not JSON' };
  }
  const parsed = PairInput.safeParse(value);
  if (parsed.success) return { kind: 'pair', pair: parsed.data };
  const why = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'} ${message}`);
  return { kind: 'bad', line, why: why.join('; ') };
}

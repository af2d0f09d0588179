import { z } from 'zod';

const Outputs = z.object({
  TableName: z.string(),
  BucketName: z.string(),
  PollQueueUrl: z.string(),
  AnalyseQueueUrl: z.string(),
  NotifyQueueUrl: z.string(),
  PollDeadUrl: z.string(),
  AnalyseDeadUrl: z.string(),
  NotifyDeadUrl: z.string(),
});

interface QueuePair {
  readonly source: string;
  readonly dead: string;
}

/** Where a stack keeps things, or why that cannot be said, in one line. */
export type PlacesOfStack =
  | {
      readonly kind: 'places';
      readonly tableName: string;
      readonly bucketName: string;
      readonly poll: QueuePair;
      readonly analyse: QueuePair;
      readonly notify: QueuePair;
    }
  | { readonly kind: 'failed'; readonly why: string };

/** Reads where the stack of this name keeps things. `read` throws one line where there is no such stack, or no way to it. */
export async function readOutputs(
  name: string,
  read: () => Promise<Readonly<Record<string, string>>>,
): Promise<PlacesOfStack> {
  let outputs: unknown;
  try {
    outputs = await read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'failed', why: error.message.replaceAll(/\s*\n\s*/g, ' ') };
  }
  const parsed = Outputs.safeParse(outputs);
  if (!parsed.success)
    return { kind: 'failed', why: `Cannot work on the stack "${name}": it is none of claimwire's` };
  const { data } = parsed;
  return {
    kind: 'places',
    tableName: data.TableName,
    bucketName: data.BucketName,
    poll: { source: data.PollQueueUrl, dead: data.PollDeadUrl },
    analyse: { source: data.AnalyseQueueUrl, dead: data.AnalyseDeadUrl },
    notify: { source: data.NotifyQueueUrl, dead: data.NotifyDeadUrl },
  };
}

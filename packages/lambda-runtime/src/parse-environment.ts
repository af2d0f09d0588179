import { join } from 'node:path';
import { z } from 'zod';

const Text = z.string().min(1);

/** What the deploy tells a Lambda that works on the store. `CONFIG_PATH` is the shipped `claimwire.yaml`, which stands beside the code. */
export const StoreEnvironment = z.object({
  TABLE_NAME: Text,
  TABLE_INDEX: Text,
  BUCKET_NAME: Text,
  CONFIG_PATH: Text.default(() => join(import.meta.dirname, 'claimwire.yaml')),
});

/** The queues that a Lambda may put messages on. */
export const QueuesEnvironment = z.object({
  POLL_QUEUE_URL: Text,
  ANALYSE_QUEUE_URL: Text,
  NOTIFY_QUEUE_URL: Text,
});

/** How often a message is handed out before it is a dead letter. */
export const AttemptsEnvironment = z.object({ MAX_ATTEMPTS: z.coerce.number().int().min(1) });

/** Reads the environment by a schema. Throws one line that names every variable that is wrong, and no value. */
export function parseEnvironment<T>(
  schema: z.ZodType<T>,
  env: Readonly<Record<string, string | undefined>>,
): T {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name} ${env[name] === undefined ? 'is missing' : message}`;
  });
  throw new Error(`Cannot start: the environment is not as it should be: ${wrong.join('; ')}`);
}

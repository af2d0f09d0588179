import type { Context } from 'hono';
import { z } from 'zod';
import { problemException } from './problem.ts';

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problemException(400, `Cannot read ${what}: it is not as it should be`, {
    errors: parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), why: message })),
  });
}

/** The parameters of the address by a schema; a parameter that stands there twice counts once. */
export const readQuery = <T>(c: Context, schema: z.ZodType<T>): T =>
  parse(schema, c.req.query(), 'the query');

/** The JSON body by a schema. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problemException(400, 'Cannot read the body: it is not JSON');
  }
  return parse(schema, body, 'the body');
}

/** `true` or `false`; false when it is not given. */
export const Flag = z
  .enum(['true', 'false'], 'wants true or false')
  .default('false')
  .transform((text) => text === 'true');

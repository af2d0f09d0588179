import { STATUS_CODES } from 'node:http';
import { HTTPException } from 'hono/http-exception';

/** What the API answers with besides success. */
export type ProblemStatus = 400 | 401 | 404 | 409 | 413 | 415 | 422 | 500;

/** More that a problem may say. */
export interface ProblemFacts {
  /** What is wrong with the input, one entry each: where, and what is wanted. */
  readonly errors?: readonly { readonly at: string; readonly why: string }[];
}

/** A problem document (RFC 9457). `detail` is one line for people. */
export function problem(status: ProblemStatus, detail: string, facts: ProblemFacts = {}): Response {
  const body = { type: 'about:blank', title: STATUS_CODES[status], status, detail, ...facts };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

/** A problem that ends the handling of a request wherever it is met. */
export const problemException = (...given: Parameters<typeof problem>): HTTPException =>
  new HTTPException(given[0], { res: problem(...given) });

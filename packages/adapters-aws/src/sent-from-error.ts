import type { Sent } from '@claimwire/core';

/** What every error of the SDK tells about itself; one that came before an answer has no status. */
interface ServiceError extends Error {
  readonly $metadata: { readonly httpStatusCode?: number };
  readonly $fault?: 'client' | 'server';
  readonly $retryable?: { readonly throttling?: boolean };
}

/** HTTP says "too many requests". */
const TOO_MANY = 429;

export interface Refusals {
  /** What the service is called for people. */
  readonly service: string;
  /** By the name of the error: may work later although the service says that the sender is at fault. */
  readonly later: ReadonlySet<string>;
  /** By the name of the error: what to do about it, as one sentence. */
  readonly advice: ReadonlyMap<string, string>;
}

/**
 * What a failed delivery means. Throttling, an error of the service's own, and no answer at all may pass; everything
 * else the service will say again. Throws what is no error of the SDK.
 */
export function sentFromError(error: unknown, { service, later, advice }: Refusals): Sent {
  if (!(error instanceof Error)) throw error;
  const said = oneLine(`${service}: ${error.name}: ${error.message}`);
  if (!isServiceError(error)) return { kind: 'again', answer: said, seconds: null };
  const passes =
    error.$fault === 'server' ||
    error.$retryable !== undefined ||
    error.$metadata.httpStatusCode === undefined ||
    error.$metadata.httpStatusCode === TOO_MANY ||
    later.has(error.name);
  if (passes) return { kind: 'again', answer: said, seconds: null };
  const toDo = advice.get(error.name);
  return { kind: 'refused', answer: toDo === undefined ? said : `${said} ${toDo}` };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function isServiceError(error: Error): error is ServiceError {
  return '$metadata' in error && typeof error.$metadata === 'object' && error.$metadata !== null;
}

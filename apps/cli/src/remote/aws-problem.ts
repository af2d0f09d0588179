import { systemReason } from '@claimwire/configuration';

/** How the SDK calls that it found nothing to sign with. */
const NO_CREDENTIALS = new Set(['CredentialsProviderError', 'TokenProviderError']);

/**
 * Why AWS did not do what it was asked, in one line; undefined when the error is no answer of AWS. An error of an adapter
 * is looked through to what caused it.
 */
export function awsProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (NO_CREDENTIALS.has(error.name)) return `there are no AWS credentials: ${firstLine(error.message)}`;
  // Every exception of a service carries this.
  if ('$metadata' in error) return `${error.name}: ${firstLine(error.message)}`;
  return systemReason(error) ?? awsProblem(error.cause);
}

const firstLine = (text: string) => text.split('\n', 1)[0]?.trim() ?? '';

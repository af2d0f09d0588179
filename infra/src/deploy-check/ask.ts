import type { Finding } from './finding.ts';

/**
 * Asks AWS for one finding. What the caller does not know how to read (no right to ask, no network) is no reason to
 * stop: it becomes a finding by itself.
 */
export async function ask(
  check: string,
  question: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await question();
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [
      {
        check,
        state: 'unknown',
        found: `AWS did not answer (${why.split('\n', 1)[0]})`,
        advice: 'see whether these credentials may ask, and whether the network lets them',
      },
    ];
  }
}

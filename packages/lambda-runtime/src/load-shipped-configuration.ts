import { readFile } from 'node:fs/promises';
import { type ParsedConfiguration, parseConfiguration } from '@claimwire/configuration';

type Read = Extract<ParsedConfiguration, { kind: 'configuration' }>;

/** The configuration that was shipped with the deploy, with the secrets looked up that were asked for. */
export interface ShippedConfiguration extends Pick<Read, 'configuration' | 'secrets'> {
  /** As the user wrote it: references stand in it, secrets do not. */
  readonly text: string;
}

/**
 * Reads the shipped `claimwire.yaml` and looks up the secrets under the top keys of `sections`; in the place of others
 * stands something of their form. Throws when the file is not as it should be, which the deploy has checked.
 */
export async function loadShippedConfiguration(
  path: string,
  sections: readonly string[],
  readSecret: (reference: string) => Promise<string>,
): Promise<ShippedConfiguration> {
  const text = await readFile(path, 'utf8');
  return { ...(await resolveConfiguration(text, path, sections, readSecret)), text };
}

/** The same for a text; `file` is its name in messages. */
export async function resolveConfiguration(
  text: string,
  file: string,
  sections: readonly string[],
  readSecret: (reference: string) => Promise<string>,
): Promise<Read> {
  const { references } = parse(text, file, new Map());
  const wanted = new Set(
    references.filter(({ section }) => sections.includes(section)).map(({ reference }) => reference),
  );
  const found = await Promise.all(
    [...wanted].map(async (reference) => [reference, await readSecret(reference)] as const),
  );
  return parse(text, file, new Map(found));
}

function parse(text: string, file: string, secrets: ReadonlyMap<string, string>): Read {
  const parsed = parseConfiguration(text, file, { kind: 'cloud', secrets });
  if (parsed.kind === 'configuration') return parsed;
  throw new Error(`Cannot use the configuration "${file}": ${parsed.problems.join('; ')}`);
}

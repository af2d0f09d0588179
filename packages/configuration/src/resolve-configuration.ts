import { type ParsedConfiguration, parseConfiguration } from './parse-configuration.ts';

type Read = Extract<ParsedConfiguration, { kind: 'configuration' }>;

/**
 * Reads a configuration of the cloud and looks up the secrets under the top keys of `sections`; in the place of others
 * stands something of their form. `file` is its name in messages. Throws when it is not as it should be, which the deploy
 * has checked.
 */
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

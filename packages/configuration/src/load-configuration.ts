import { Configuration } from '@claimwire/core';
import { type ParsedConfiguration, parseConfiguration } from './parse-configuration.ts';
import type { ReadingPlace } from './read-references.ts';
import { readWhole } from './read-whole.ts';

/** The file looked for when the user names none. */
export const DEFAULT_FILE = 'claimwire.yaml';

export type LoadedConfiguration =
  | (Extract<ParsedConfiguration, { kind: 'configuration' }> & { readonly text: string })
  | { readonly kind: 'refused'; readonly why: string; readonly problems: readonly string[] };

/** Reads the configuration from `path`, or from `claimwire.yaml`, which may be missing: then everything is at its default. */
export async function loadConfiguration(
  path: string | undefined,
  place: ReadingPlace,
): Promise<LoadedConfiguration> {
  const file = path ?? DEFAULT_FILE;
  const read = await readWhole(file, none());
  if (read.kind === 'failed') {
    if (path === undefined && read.missing) {
      return {
        kind: 'configuration',
        configuration: Configuration.parse({}),
        secrets: new Map(),
        references: [],
        text: '',
      };
    }
    const help = read.missing ? '; "claimwire init" writes one' : '';
    return {
      kind: 'refused',
      why: `Cannot read the configuration "${file}": ${read.why}${help}`,
      problems: [],
    };
  }
  const text = new TextDecoder().decode(read.body);
  const parsed = parseConfiguration(text, file, place);
  if (parsed.kind === 'configuration') return { ...parsed, text };
  const count = parsed.problems.length;
  return {
    kind: 'refused',
    why: `Cannot use the configuration "${file}": ${count === 1 ? 'one error' : `${count} errors`}, nothing was done`,
    problems: parsed.problems,
  };
}

async function* none(): AsyncGenerator<Uint8Array> {}

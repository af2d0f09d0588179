import { DEFAULT_FILE, readWhole } from '@claimwire/configuration';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Session } from '../session.ts';
import type { EditedFeeds } from './edit-feeds.ts';
import { TEMPLATE } from './template.ts';

/** The addresses whose feeds were added or taken out, or undefined when the file could not be changed, which was said. */
export async function changeFeeds(
  { app, output, configFile }: Session,
  edit: (text: string) => EditedFeeds,
): Promise<readonly string[] | undefined> {
  const file = configFile ?? DEFAULT_FILE;
  const read = await readWhole(file, app.stdin);
  if (read.kind === 'failed' && !read.missing) {
    output.problem(`Cannot read the configuration "${file}": ${read.why}`);
    return undefined;
  }
  const edited = edit(read.kind === 'failed' ? TEMPLATE : new TextDecoder().decode(read.body));
  if (edited.kind === 'refused') {
    output.problem(`Cannot change the configuration "${file}": ${edited.why}`);
    return undefined;
  }
  if (edited.changed.length === 0) return edited.changed;
  const why = await writeAtomically(file, edited.text);
  if (why === undefined) return edited.changed;
  output.problem(`Cannot write the configuration "${file}": ${why}`);
  return undefined;
}

import type { Statement } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { articleFromFile } from '../files/article-from-file.ts';
import { readSource } from '../files/read-source.ts';
import { action, type Session, withReader } from '../session.ts';
import { DateArgument } from '../terminal/date-argument.ts';
import { examples } from '../terminal/examples.ts';

const Input = z.object({
  file: z.string(),
  date: DateArgument.optional(),
  allowPrivate: z.boolean().default(false),
});

export const statementsCommand = (app: App): Command =>
  new Command('statements')
    .description(
      'Shows what an article says: its checkable statements, who says them, figures, dates and names.',
    )
    .argument('<file>', 'a text or HTML file, an http(s) address, or - for standard input')
    .option('--date <date>', 'when it was published, for words such as "last Tuesday"')
    .option('--allow-private', 'fetch from private and loopback addresses too')
    .addHelpText(
      'after',
      examples([
        ['claimwire statements article.txt --date 2024-03-24', 'a local article'],
        ['claimwire statements page.html --json | jq .quote', 'one JSON object a statement'],
      ]),
    )
    .action(action(app, Input, statements));

/** Prints an article's statements in text order; spans count in the text that `extract` shows, or in the text file itself. */
async function statements(session: Session, input: z.infer<typeof Input>): Promise<ExitCode> {
  const { output, app } = session;
  return withReader(session, input, async (reader, configuration) => {
    const read = await readSource(input.file, app.stdin, reader);
    if (read.kind === 'failed') {
      output.problem(`Cannot read "${input.file}": ${read.why}`);
      return 2;
    }
    const { title, text, published } = await articleFromFile(reader, input.file, read);
    if (text.includes('\u0000')) {
      output.problem(`Cannot find a statement in "${input.file}": it is not text`);
      return 2;
    }
    const analysis = await app.createAnalysis(configuration);
    const reading = analysis.read({ title, text, published: input.date ?? published });
    for (const statement of reading.statements) {
      output.result(statement, () => statementText(statement, output.colors));
    }
    if (reading.statements.length > 0) return 0;
    output.problem(`Cannot find a statement in "${input.file}": it says nothing that can be checked`);
    return 1;
  });
}

function statementText(statement: Statement, colors: Session['output']['colors']): string {
  const { span, attribution } = statement;
  const said =
    attribution === null
      ? null
      : `${attribution.speaker ?? 'somebody'}${attribution.role === null ? '' : ` (${attribution.role})`} ${attribution.mode}: "${attribution.cue}"`;
  const slots = [
    said,
    statement.polarity === 'negated' ? 'negated' : null,
    statement.modality === 'actual' ? null : statement.modality,
    statement.correction ? 'correction' : null,
    ...statement.quantities.map(
      (quantity) => `${quantity.text} = ${range(quantity)} ${quantity.counted ?? quantity.unit}`,
    ),
    ...statement.dates.map((date) => `${date.text} = ${date.start}`),
    statement.names.length > 0 ? statement.names.map((name) => name.text).join(', ') : null,
  ].filter((slot) => slot !== null);
  const place = colors.dim(`${span.start}–${span.end}`);
  return [`${place}  ${statement.quote}`, ...slots.map((slot) => `    ${colors.cyan(slot)}`)].join('\n');
}

function range({ min, max }: { readonly min: number | null; readonly max: number | null }): string {
  if (min !== null && min === max) return String(min);
  return `${min ?? ''}…${max ?? ''}`;
}

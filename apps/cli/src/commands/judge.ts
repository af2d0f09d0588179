import { systemReason } from '@claimwire/configuration';
import type { Configuration, Judge, Judgement } from '@claimwire/core';
import { Command, Option } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { linesOf } from '../files/lines-of.ts';
import { judgeTexts } from '../judging/judge-texts.ts';
import { PairInput, readPairs } from '../judging/pair-input.ts';
import { loadReadSides, type ReadSides } from '../judging/read-sides.ts';
import { action, type Session, withConfiguration } from '../session.ts';
import { examples } from '../terminal/examples.ts';

const Input = z.object({
  pairs: z.string().optional(),
  claim: z.string().optional(),
  claimDate: z.string().optional(),
  statement: z.string().optional(),
  statementDate: z.string().optional(),
});

/** Pairs that are judged at once: enough for a judge that works in batches, few enough to show results as they come. */
const BATCH = 64;

export const judgeCommand = (app: App): Command =>
  new Command('judge')
    .description(
      'Says what a statement does to a claim: confirms, contradicts, updates, mentions or unrelated. A statement may be a whole article text, then its strongest sentence answers.',
    )
    .option('--claim <text>', 'the earlier sentence')
    .option('--claim-date <date>', 'when it was published')
    .option('--statement <text>', 'the later sentence or article text')
    .option('--statement-date <date>', 'when it was published')
    .addOption(
      new Option(
        '--pairs <file>',
        'JSON lines of {id, claim, claimDate?, statement, statementDate?}, - for standard input; a line that cannot be read is named on the error stream and left out (exit code 1)',
      ).conflicts(['claim', 'statement', 'claimDate', 'statementDate']),
    )
    .addHelpText(
      'after',
      examples([
        ['claimwire judge --claim "Dozens died." --statement "The toll is 143, officials said."', 'one pair'],
        ['claimwire judge --pairs pairs.jsonl --json > verdicts.jsonl', 'many, in their order'],
      ]),
    )
    .action(action(app, Input, judge));

/** Prints `{id, relation, confidence, reasons}` for each pair, in order and as soon as its batch is done. */
async function judge(session: Session, input: z.infer<typeof Input>): Promise<ExitCode> {
  return withConfiguration(session, async (configuration) => {
    if (input.pairs !== undefined) {
      return judgeFile(session, input.pairs, await prepare(session, configuration));
    }
    const pair = PairInput.safeParse({ ...input, id: '1' });
    if (pair.success) {
      await judgeBatch(session, await prepare(session, configuration), [pair.data]);
      return 0;
    }
    const [issue] = pair.error.issues;
    const option = String(issue?.path[0]).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    session.output.problem(`Cannot judge: --${option} ${issue?.message}; see "claimwire judge --help"`);
    return 2;
  });
}

interface Tools {
  readonly judge: Judge;
  readonly readSides: ReadSides;
}

async function prepare({ app }: Session, configuration: Configuration): Promise<Tools> {
  return {
    judge: await app.createAnalysis(configuration),
    readSides: await loadReadSides(configuration.aliases),
  };
}

async function judgeFile(session: Session, file: string, tools: Tools): Promise<ExitCode> {
  const { output, app } = session;
  let batch: PairInput[] = [];
  let done = 0;
  let bad = 0;
  try {
    for await (const read of readPairs(linesOf(file, app.stdin))) {
      if (read.kind === 'bad') {
        bad += 1;
        output.problem(`Cannot read a pair at ${file}:${read.line}: ${read.why}; the line is left out`);
        continue;
      }
      batch.push(read.pair);
      if (batch.length < BATCH) continue;
      await judgeBatch(session, tools, batch);
      done += batch.length;
      batch = [];
      output.progress(`${done} pairs judged`);
    }
  } catch (error) {
    const why = systemReason(error);
    if (why === undefined) throw error;
    output.problem(`Cannot read the pairs "${file}": ${why}`);
    return 2;
  }
  await judgeBatch(session, tools, batch);
  if (done + batch.length === 0 && bad === 0) output.problem(`Cannot judge "${file}": it has no pairs`);
  return bad > 0 ? 1 : done + batch.length === 0 ? 2 : 0;
}

async function judgeBatch({ output }: Session, tools: Tools, pairs: readonly PairInput[]): Promise<void> {
  const judgements = await judgeTexts(tools.judge, tools.readSides, pairs);
  for (const [i, { id }] of pairs.entries()) {
    const judgement = judgements[i];
    if (judgement) output.result({ id, ...judgement }, () => verdictText(id, judgement));
  }
}

function verdictText(id: string | number, { relation, confidence, reasons }: Judgement): string {
  const head = `${id}  ${relation}  ${confidence.toFixed(2)}`;
  return [head, ...reasons.map(({ code, detail }) => `    ${code}: ${detail}`)].join('\n');
}

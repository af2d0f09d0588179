import { keepArticle } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { takeFile } from '../ingest/take-file.ts';
import { action, type Session } from '../session.ts';
import { DateArgument } from '../terminal/date-argument.ts';
import { examples } from '../terminal/examples.ts';
import { withServices } from '../with-services.ts';
import { finishWork } from '../worker/finish-work.ts';
import { runOnce } from '../worker/run-once.ts';
import { startWork } from '../worker/start-work.ts';

const Input = z.object({
  paths: z.array(z.string()).min(1),
  source: z.string().min(1).optional(),
  published: DateArgument.optional(),
});

export const ingestCommand = (app: App): Command =>
  new Command('ingest')
    .description(
      'Takes local articles through the same flow as polled ones, in order of publication: .txt, .html, a feed file, or .json and .jsonl of {url, source?, published, title, text or html}.',
    )
    .argument('<paths...>', 'files, or - for standard input')
    .option('--source <name>', 'who published what does not say so itself')
    .option('--published <date>', 'when what does not say so itself was published')
    .addHelpText(
      'after',
      examples([
        ['claimwire ingest articles.jsonl', 'many articles of many sources'],
        ['claimwire ingest story.txt --source "Outlet One" --published 2024-03-24', 'one text file'],
      ]),
    )
    .action(action(app, Input, ingest));

/** Keeps every article that can be read, then analyses all. Each bad file costs one line and exit code 1, or 2 if nothing could be read; the rest goes on. */
async function ingest(session: Session, { paths, ...given }: z.infer<typeof Input>): Promise<ExitCode> {
  const { app, output } = session;
  return withServices(session, async (services) => {
    const { draining, tally } = await startWork(session, services);
    const kept = { new: 0, changed: 0, known: 0 };
    let bad = 0;
    for (const path of paths) {
      if (draining.stop.aborted) break;
      for await (const taken of takeFile(services.reader, path, app.stdin, given)) {
        if (draining.stop.aborted) break;
        if (taken.kind === 'bad') {
          bad += 1;
          output.problem(`Cannot take in "${taken.where}": ${taken.why}`);
          continue;
        }
        kept[(await keepArticle(services, taken.raw, taken)).kind] += 1;
        output.progress(`${path}: ${kept.new + kept.changed + kept.known} articles`);
      }
    }
    await runOnce(draining, 'none', app.sleep);
    if (kept.known > 0) output.say(`${kept.known} known already`);
    const code = await finishWork(session, services, tally);
    if (bad > 0 && kept.new + kept.changed + kept.known === 0) return 2;
    return bad > 0 || tally.skipped > 0 ? 1 : code;
  });
}

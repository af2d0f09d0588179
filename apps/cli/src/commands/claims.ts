import { type Claim, ClaimStatus, claimRecord, claimText, listClaims } from '@claimwire/core';
import { Command, Option } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { examples } from '../terminal/examples.ts';
import { shortIds } from '../terminal/short-ids.ts';
import { withStored } from '../with-stored.ts';

const Input = z.object({
  status: ClaimStatus.optional(),
  query: z.string().optional(),
  watched: z.boolean().default(false),
});

export const claimsCommand = (app: App): Command =>
  new Command('claims')
    .description('Lists the tracked claims, your own first, then the most recently touched.')
    .addOption(new Option('--status <status>', 'only these').choices(ClaimStatus.options))
    .option('--query <words>', 'only claims with all these words')
    .option('--watched', 'only claims of your own')
    .addHelpText(
      'after',
      examples([
        ['claimwire claims --status disputed', 'where sources disagree'],
        ['claimwire claims --query "bridge closed" --json', 'as JSON lines'],
      ]),
    )
    .action(action(app, Input, claims, 'anywhere'));

/** Prints the tracked claims. */
async function claims(
  session: Session,
  { status, query, watched }: z.infer<typeof Input>,
): Promise<ExitCode> {
  const { output } = session;
  return withStored(session, async (stored) => {
    const filter = {
      watched,
      ...(status !== undefined && { status }),
      ...(query !== undefined && { query }),
    };
    const rows: Claim[] = [];
    for await (const claim of listClaims(stored, filter)) {
      if (output.json) output.result(claimRecord(claim), () => '');
      else rows.push(claim);
    }
    if (!output.json && rows.length === 0)
      output.say(Object.keys(filter).length > 1 || watched ? 'No such claims.' : 'No claims.');
    const short = shortIds(rows.map(({ id }) => id));
    output.table(rows, claimRecord, [
      { head: 'Id', cell: ({ id }) => short(id) },
      { head: 'Status', cell: (claim) => (claim.watched ? `${claim.status}, watched` : claim.status) },
      { head: 'For', cell: ({ origins }) => String(origins.for) },
      { head: 'Against', cell: ({ origins }) => String(origins.against) },
      { head: 'Source', cell: ({ source }) => source?.publisher.name ?? 'you' },
      { head: 'Claim', cell: claimText },
    ]);
    return 0;
  });
}

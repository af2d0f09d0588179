import { type Claim, ClaimId, type Evidence, type Relation, showClaim } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { claimRecord, claimText, evidenceRecord } from '../terminal/claim-record.ts';
import { examples } from '../terminal/examples.ts';
import type { Output } from '../terminal/output.ts';
import { withStored } from '../with-stored.ts';

const Input = z.object({ id: z.string().min(1) });

/** The sides of a claim's evidence, in the order in which they are shown. */
const SIDES = [
  ['for', 'confirms', 'For'],
  ['against', 'contradicts', 'Against'],
  ['updates', 'updates', 'Newer'],
  ['mentions', 'mentions', 'Mentioned'],
] as const satisfies readonly (readonly [string, Relation, string])[];

export const claimCommand = (app: App): Command =>
  new Command('claim')
    .description('Shows one claim with its evidence on each side, in time order.')
    .argument('<id>', 'as "claimwire claims" and alerts show it')
    .addHelpText('after', examples([['claimwire claim 3f0c… --json', 'one JSON object']]))
    .action(action(app, Input, claim));

/** Prints a claim, the claims that repeat or continue it, and its evidence. */
async function claim(session: Session, { id }: z.infer<typeof Input>): Promise<ExitCode> {
  const { output } = session;
  return withStored(session, async (stored) => {
    const file = await showClaim(stored, ClaimId.parse(id));
    if (file === undefined) {
      output.problem(`Cannot show the claim "${id}": there is none with this id; see "claimwire claims"`);
      return 2;
    }
    const sides = SIDES.map(([name, relation, heading]) => ({
      name,
      heading,
      evidence: file.evidence.filter((one) => one.relation === relation),
    }));
    const record = {
      ...claimRecord(file.claim),
      members: file.members.map(claimRecord),
      evidence: Object.fromEntries(sides.map(({ name, evidence }) => [name, evidence.map(evidenceRecord)])),
    };
    output.result(record, () => {
      const shown = sides.filter(({ evidence }) => evidence.length > 0);
      return [
        headText(file.claim, output),
        ...file.members.map(
          (member) =>
            `\n${output.colors.dim('also')}\n${sentenceText(member.statement.quote, member, output)}`,
        ),
        ...shown.map(({ heading, evidence }) =>
          [`\n${output.colors.bold(heading)}`, ...evidence.map((one) => evidenceText(one, output))].join(
            '\n',
          ),
        ),
      ].join('\n');
    });
    return 0;
  });
}

function headText(claim: Claim, output: Output): string {
  const { status, watched, origins } = claim;
  const standing = `${status}${watched ? ', watched' : ''}, ${origins.for} for and ${origins.against} against`;
  return `${output.colors.bold(claimText(claim))}\n${standing}\n${sentenceText(claim.statement.quote, claim, output)}`;
}

function evidenceText(evidence: Evidence, output: Output): string {
  const notes = [
    ...evidence.reasons.map(({ code, detail }) => (detail === '' ? code : `${code}: ${detail}`)),
    ...(evidence.copyOf !== null ? ['a copy'] : evidence.sameOrigin ? ['same origin'] : []),
    `confidence ${evidence.confidence.toFixed(2)}`,
  ];
  return `${sentenceText(evidence.statement.quote, evidence, output)}\n    ${output.colors.dim(notes.join('; '))}`;
}

function sentenceText(
  quote: string,
  { source, statement }: Pick<Claim, 'source' | 'statement'>,
  output: Output,
): string {
  const speaker = statement.attribution?.speaker;
  const who = [speaker, source?.publisher.name ?? 'you', source?.published, source?.url]
    .filter(Boolean)
    .join(' · ');
  return `  “${quote}”\n    ${output.colors.dim(who)}`;
}

import {
  type Claim,
  claimFileRecord,
  claimText,
  EVIDENCE_SIDES,
  type Evidence,
  showClaim,
} from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { claimArgument } from '../terminal/claim-argument.ts';
import { examples } from '../terminal/examples.ts';
import { momentText } from '../terminal/moment-text.ts';
import type { Output } from '../terminal/output.ts';
import { withStored } from '../with-stored.ts';

const Input = z.object({ id: z.string().min(1) });

const HEADINGS = { for: 'For', against: 'Against', updates: 'Newer', mentions: 'Mentioned' } as const;

export const claimCommand = (app: App): Command =>
  new Command('claim')
    .description('Shows one claim with its evidence on each side, in time order.')
    .argument('<id>', 'as "claimwire claims" and alerts show it, or its first 8 characters or more')
    .addHelpText('after', examples([['claimwire claim 3f0c71b2 --json', 'one JSON object']]))
    .action(action(app, Input, claim, 'anywhere'));

/** Prints a claim, the claims that repeat or continue it, and its evidence. */
async function claim(session: Session, { id }: z.infer<typeof Input>): Promise<ExitCode> {
  const { output } = session;
  return withStored(session, async (stored) => {
    const see = 'claimwire claims';
    const claimId = await claimArgument(stored, id, { output, doing: 'show the claim', see });
    const file = claimId && (await showClaim(stored, claimId));
    if (file === undefined) return 2;
    output.result(claimFileRecord(file), () => {
      const section = <T>(heading: string, entries: readonly T[], text: (entry: T) => string): string[] =>
        entries.length === 0 ? [] : [`\n${output.colors.bold(heading)}`, ...entries.map(text)];
      return [
        headText(file.claim, output),
        ...section('Said again, or with a newer state', file.members, (member) =>
          sentenceText(member.statement.quote, member, output),
        ),
        ...EVIDENCE_SIDES.flatMap(([side, relation]) => {
          const evidence = file.evidence.filter((one) => one.relation === relation);
          return section(HEADINGS[side], surestOfEach(evidence), (one) => evidenceText(one, output));
        }),
      ].join('\n');
    });
    return 0;
  });
}

/** A sentence that speaks to the claim and to others that say the same is one to people: shown where it is surest. */
function surestOfEach(evidence: readonly Evidence[]): Evidence[] {
  const surest = new Map<string, Evidence>();
  for (const one of evidence) {
    const other = surest.get(one.statementId);
    if (other === undefined || other.confidence < one.confidence) surest.set(one.statementId, one);
  }
  return evidence.filter((one) => surest.get(one.statementId) === one);
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
  const who = [speaker, source?.publisher.name ?? 'you', source && momentText(source.published), source?.url]
    .filter(Boolean)
    .join(' · ');
  return `  “${quote}”\n    ${output.colors.dim(who)}`;
}

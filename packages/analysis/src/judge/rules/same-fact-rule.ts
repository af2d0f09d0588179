import type { Link } from '../alignment.ts';
import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';
import { matchPropositions, type PropositionMatch } from '../proposition-match.ts';
import type { Proposition } from '../propositions.ts';
import type { Word } from '../words.ts';
import { wordsBetween } from '../words-at.ts';

const MET = 0.6;
/** A proposition is shown in its own words if it is no longer than this, else by its main ones. */
const LONGEST = 9;
const MOST_PHRASES = 3;
/** Words that hold a sentence together and tell nothing of what it is about. */
const IDLE = /^(?:ADV|DET|PRON|AUX|ADP|CCONJ|SCONJ|PART|PUNCT|INTJ)$/;

/** What the two sides say alike: who did what to whom, in the words of both, or else the things that both tell of. */
export function sameFactRule(comparison: Comparison): readonly Finding[] {
  const met = comparison.links.filter(({ strength }) => strength >= MET);
  if (met.length < 2) return [];
  const here = met.map((link) => link.claim.at);
  const there = met.map((link) => link.statement.at);
  const match = matchPropositions(comparison).find(isShared);
  return [
    {
      code: 'same-fact',
      speaksFor: ['confirms'],
      claim: { from: Math.min(...here), to: Math.max(...here) },
      statement: { from: Math.min(...there), to: Math.max(...there) },
      detail: match ? alike(comparison, match) : `both tell of ${phrasesOf(comparison, met).join(', ')}`,
      strength: Math.min(1, met.reduce((sum, link) => sum + link.claim.weight, 0) / 4),
    },
  ];
}

/** One predicate, and at least one of those who take part is the same. */
function isShared({ heads, same, negationDiffers, agent = 0, patient = 0 }: PropositionMatch): boolean {
  return heads === 'same' && same >= 0.7 && !negationDiffers && Math.max(agent, patient) >= 0.5;
}

function alike({ claim, statement }: Comparison, match: PropositionMatch): string {
  const [own, other] = [inWords(claim.words, match.claim), inWords(statement.words, match.statement)];
  return own.toLowerCase() === other.toLowerCase()
    ? `both say "${other}"`
    : `"${other}" says what "${own}" says`;
}

/** "Moscow ignored the warnings": from who did it to what it was done to. */
function inWords(words: readonly Word[], { predicate, agent, theme }: Proposition): string {
  const heads = [agent?.head, predicate, theme?.head].filter((word) => word !== undefined);
  const places = heads.map(({ at }) => at);
  const whole = wordsBetween(words, { from: Math.min(...places), to: Math.max(...places) });
  return whole.split(/\s+/).length <= LONGEST ? whole : heads.map(({ text }) => text).join(' ');
}

/** What both tell of, in the statement's words: neighbours taken together, the most telling first. */
function phrasesOf({ statement }: Comparison, met: readonly Link[]): readonly string[] {
  const telling = [...new Set(met.map((link) => link.statement))]
    .filter(({ pos }) => !IDLE.test(pos))
    .sort((a, b) => a.at - b.at);
  const runs: Word[][] = [];
  for (const word of telling) {
    const last = runs.at(-1);
    if (last?.at(-1)?.at === word.at - 1) last.push(word);
    else runs.push([word]);
  }
  const weight = (run: readonly Word[]) => run.reduce((sum, word) => sum + word.weight, 0);
  const named = runs
    .toSorted((a, b) => weight(b) - weight(a))
    .map((run) => wordsBetween(statement.words, { from: run[0]?.at ?? 0, to: run.at(-1)?.at ?? 0 }));
  return [...new Map(named.map((text) => [text.toLowerCase(), text])).values()].slice(0, MOST_PHRASES);
}

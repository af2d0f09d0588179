import type { Link } from '../alignment.ts';
import type { Comparison } from '../comparison.ts';
import type { Finding, WordRange } from '../finding.ts';
import type { Negation } from '../negation.ts';
import type { Word } from '../words.ts';
import { wordsBetween } from '../words-at.ts';

/** One side negates a word that the other affirms. */
export function negationRule({ claim, statement, links }: Comparison): readonly Finding[] {
  const findings: Finding[] = [];
  for (const link of links) {
    if (link.strength < 0.6 || isSecondBest(links, link)) continue;
    const here = claim.negations.find((one) => one.governs.has(link.claim.at));
    const there = statement.negations.find((one) => one.governs.has(link.statement.at));
    if ((here === undefined) === (there === undefined)) continue;
    if (!isNegatedItself(link, here, there)) continue;
    const [own, other] = [
      placeOf(claim.words, link.claim, here),
      placeOf(statement.words, link.statement, there),
    ];
    findings.push({
      code: 'negation',
      speaksFor: ['contradicts'],
      claim: own,
      statement: other,
      detail: `"${wordsBetween(statement.words, other)}" against "${wordsBetween(claim.words, own)}"`,
      strength: 0.3 + 0.5 * link.claim.weight,
    });
  }
  return findings;
}

/** "Not in talks" answers "in talks", and not the "discussions" further down. */
const isSecondBest = (links: readonly Link[], link: Link): boolean =>
  links.some(
    (other) => other !== link && other.statement.at === link.statement.at && other.strength > link.strength,
  );

/** From the negating word, where there is one, to the end of the word or name: "not Marcus Feld" against "Marcus Feld". */
function placeOf(words: readonly Word[], word: Word, negation: Negation | undefined): WordRange {
  let [from, to] = [word.at, word.at];
  while (word.proper && words[to + 1]?.proper) to += 1;
  while (word.proper && words[from - 1]?.proper && from - 1 > (negation?.at ?? -1)) from -= 1;
  return { from: negation?.at ?? from, to };
}

/** Farther than this from the negating word only what happens is negated, and not a thing that is named in passing. */
const NEAR = 3;

/** "did not close": the verb, however far. "no ransom": the noun right behind; in "no chance for the helmsman" he is not negated. */
function isNegatedItself(link: Link, here: Negation | undefined, there: Negation | undefined): boolean {
  const far = here ? link.claim.at - here.at : link.statement.at - (there?.at ?? 0);
  const happens = [link.claim, link.statement].every(({ pos }) => pos === 'VERB' || pos === 'ADJ');
  return happens || far <= NEAR;
}

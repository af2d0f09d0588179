import type { Link } from '../alignment.ts';
import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';
import type { Negation } from '../negation.ts';

/** One side negates a word that the other affirms. */
export function negationRule({ claim, statement, links }: Comparison): readonly Finding[] {
  const findings: Finding[] = [];
  for (const link of links) {
    if (link.strength < 0.6) continue;
    const here = claim.negations.find((one) => one.reaches.has(link.claim.at));
    const there = statement.negations.find((one) => one.reaches.has(link.statement.at));
    if ((here === undefined) === (there === undefined)) continue;
    if (!isNegatedItself(link, here, there)) continue;
    const negatingClaim = here ? claim.words[here.at]?.text : undefined;
    const negatingStatement = there ? statement.words[there.at]?.text : undefined;
    findings.push({
      code: 'negation',
      speaksFor: ['contradicts'],
      claim: { from: here?.at ?? link.claim.at, to: link.claim.at },
      statement: { from: there?.at ?? link.statement.at, to: link.statement.at },
      detail: negatingStatement
        ? `"${negatingStatement} … ${link.statement.text}" against "${link.claim.text}"`
        : `"${link.statement.text}" against "${negatingClaim} … ${link.claim.text}"`,
      strength: 0.3 + 0.5 * link.claim.weight,
    });
  }
  return findings;
}

/** Farther than this from the negating word only what happens is negated, and not a thing that is named in passing. */
const NEAR = 3;

/** "did not close": the verb, however far. "no ransom": the noun right behind; in "no chance for the helmsman" he is not negated. */
function isNegatedItself(link: Link, here: Negation | undefined, there: Negation | undefined): boolean {
  const far = here ? link.claim.at - here.at : link.statement.at - (there?.at ?? 0);
  const happens = [link.claim, link.statement].every(({ pos }) => pos === 'VERB' || pos === 'ADJ');
  return happens || far <= NEAR;
}

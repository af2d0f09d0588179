import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';
import { hasGrown } from '../growing-count.ts';
import { tellsLater } from '../later.ts';
import { isOffset } from '../offset.ts';
import { matchQuantities, type QuantityMatch } from '../quantity-match.ts';
import { isCommon, SURER } from '../same-figure.ts';
import { wordsAt } from '../words-at.ts';

/** Below this two figures may count different things, and nothing is said of them. */
const LEAST = 1.5;

/** Figures that count one thing: compatible ones confirm, disjoint ones contradict or update. */
export function numberRule(comparison: Comparison): readonly Finding[] {
  const { claim, statement } = comparison;
  const matches = matchQuantities(comparison)
    .filter(
      ({ affinity, standing, claim: own }) =>
        affinity >= (isClash(standing) && isCommon(own) ? SURER : LEAST),
    )
    .filter((match) => !isOffset(claim, match.claim) && !isOffset(statement, match.statement));
  // "Three killed and 19 hurt" against "nine killed": the nine answer the three and not the 19 as well.
  const best = Map.groupBy(matches, ({ statement }) => statement.span.start).values();
  return [...best]
    .flatMap((rivals) => rivals.toSorted((a, b) => b.affinity - a.affinity).slice(0, 1))
    .map((match) => toFinding(comparison, match));
}

/** Another figure is a newer one only if something shows that it is later. */
const clashing = (comparison: Comparison): Finding['speaksFor'] =>
  tellsLater(comparison) ? ['contradicts', 'updates'] : ['contradicts'];

/** What the figures are of, as far as both sides know: "people killed: ". */
function counted({ claim, statement }: QuantityMatch): string {
  const thing = claim.counted !== null && claim.counted === statement.counted ? plural(claim.counted) : '';
  const role = claim.role !== null && claim.role === statement.role ? (BEFALLEN[claim.role] ?? '') : '';
  const text = [thing, role].filter((part) => part !== '').join(' ');
  return text === '' ? '' : `${text}: `;
}

const plural = (thing: string): string =>
  thing === 'person'
    ? 'people'
    : `${thing.replace(/(?<=[^aeiou])y$/, 'ie').replace(/(?<=s|x|z|ch|sh)$/, 'e')}s`;

/** How a role is said of those that it has befallen. */
const BEFALLEN: Readonly<Record<string, string>> = {
  die: 'killed',
  injure: 'injured',
  miss: 'missing',
  arrest: 'held',
  rescue: 'rescued',
  evacuate: 'evacuated',
  destroy: 'destroyed',
  damage: 'damaged',
  burn: 'burned',
  infect: 'infected',
  trap: 'trapped',
  free: 'freed',
  kidnap: 'abducted',
  charge: 'charged',
  convict: 'convicted',
  aboard: 'on board',
  dismiss: 'laid off',
};

const isClash = (standing: QuantityMatch['standing']): boolean =>
  standing === 'higher' || standing === 'lower';

function toFinding(comparison: Comparison, match: QuantityMatch): Finding {
  const { claim, statement } = comparison;
  const grows = hasGrown(comparison, match);
  const agrees = !grows && (match.standing === 'equal' || match.standing === 'compatible');
  const [own, other, what] = [match.claim.text, match.statement.text, counted(match)];
  const detail = agrees
    ? `${what}${other === own ? `${other} in both` : `${other} fits ${own}`}`
    : grows
      ? `${what}now ${other}, earlier ${own}`
      : `${what}${other}, ${/^no/i.test(own) ? 'against' : 'not'} ${own}`;
  return {
    code: grows ? 'rising-count' : 'number',
    // A figure that rose may also have been wrong; one that fell is no newer state of a count that only grows.
    speaksFor: agrees ? ['confirms'] : grows ? ['updates', 'contradicts'] : clashing(comparison),
    claim: wordsAt(claim, match.claim.span),
    statement: wordsAt(statement, match.statement.span),
    detail,
    strength: Math.min(1, match.affinity / 4),
  };
}

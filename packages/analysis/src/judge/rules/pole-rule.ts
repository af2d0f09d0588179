import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';
import { excludes, poleRelation, senseOf } from '../lexicon.ts';
import type { Word } from '../words.ts';

/** Words of one axis of meaning: opposites ("open", "closed") and states that follow one another ("held", "charged"). */
export function poleRule({ claim, statement }: Comparison): readonly Finding[] {
  return claim.content.flatMap((own) => statement.content.flatMap((other) => between(own, other)));
}

function between(own: Word, other: Word): readonly Finding[] {
  if (own.stem === other.stem) return [];
  const findings: Finding[] = [];
  for (const a of own.senses) {
    for (const b of other.senses) {
      const one = senseOf(a);
      const two = senseOf(b);
      if (!one || !two || a === b) continue;
      const place = { claim: { from: own.at, to: own.at }, statement: { from: other.at, to: other.at } };
      const strength = 0.3 + 0.2 * (own.weight + other.weight);
      if (excludes(one, two))
        findings.push({
          ...place,
          code: 'antonym',
          speaksFor: ['contradicts'],
          detail: `${other.text}, not ${own.text}`,
          strength,
        });
      if (poleRelation(one, two) === 'later')
        findings.push({
          ...place,
          code: 'state-change',
          speaksFor: ['updates'],
          detail: `${own.text}, then ${other.text}`,
          strength,
        });
    }
  }
  return findings;
}

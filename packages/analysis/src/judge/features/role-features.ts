import type { Comparison } from '../comparison.ts';
import { excludes, poleRelation, senseOf } from '../lexicon.ts';
import { isPassive, predicateOf } from '../predicate.ts';
import type { Word } from '../words.ts';
import type { Feature } from './feature.ts';

/**
 * Who did what to whom: the claim's main verb, what answers it, and whether the words around it keep their sides once
 * the passive is turned round.
 */
export function roleFeatures({ claim, statement, links }: Comparison): readonly Feature[] {
  const verb = predicateOf(claim);
  const answer = verb && links.find((link) => link.claim.at === verb.at);
  const own = predicateOf(statement);
  const met = verb && answer && answer.strength >= 0.6 ? answer.statement : own;
  let kept = 0;
  let turned = 0;
  if (verb && met) {
    const flip = isPassive(claim, verb) !== isPassive(statement, met);
    for (const link of links) {
      if (link.strength < 0.6 || link.claim.at === verb.at || link.statement.at === met.at) continue;
      if (!link.claim.proper && link.claim.pos !== 'NOUN') continue;
      const same = link.claim.at < verb.at === link.statement.at < met.at;
      if (same !== flip) kept += link.claim.weight;
      else turned += link.claim.weight;
    }
  }
  return [
    ['role.verb', answer?.strength ?? 0],
    [
      'role.verb.negation',
      verb && answer && claim.negated.has(verb.at) !== statement.negated.has(answer.statement.at) ? 1 : 0,
    ],
    ['role.verb.claim-negated', verb && claim.negated.has(verb.at) ? 1 : 0],
    ['role.verb.negated', own && statement.negated.has(own.at) ? 1 : 0],
    ['role.kept', kept],
    ['role.turned', turned],
    ['role.first', firstMeets(claim.content[0], links) ? 1 : 0],
    ...poles(verb, statement.content),
  ];
}

function firstMeets(word: Word | undefined, links: Comparison['links']): boolean {
  return links.some((link) => link.claim.at === word?.at && link.strength >= 0.6);
}

/** The main verb's meaning against all that the statement says. */
function poles(verb: Word | undefined, words: readonly Word[]): readonly Feature[] {
  const count = { same: 0, opposed: 0, later: 0 };
  for (const a of verb?.senses ?? []) {
    for (const word of words) {
      for (const b of word.senses) {
        const one = senseOf(a);
        const other = senseOf(b);
        if (!one || !other || one.kind !== 'pole') continue;
        if (a === b) count.same += 1;
        else if (excludes(one, other)) count.opposed += 1;
        if (poleRelation(one, other) === 'later') count.later += 1;
      }
    }
  }
  return [
    ['role.pole.same', count.same],
    ['role.pole.opposed', count.opposed],
    ['role.pole.later', count.later],
  ];
}

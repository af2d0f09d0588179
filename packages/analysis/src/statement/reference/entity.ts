import type { Name } from '@claimwire/core';
import type { Token } from '../../language/parse.ts';
import { mainVerb } from '../grammar/verb-groups.ts';
import { type Gender, genderOfName, genderOfNoun } from './gender.ts';
import { isOrganisation, isShip, widened } from './kind-noun.ts';
import { isPersonNoun } from './person-noun.ts';

/** Somebody or something that an article speaks of, named or only described. */
export interface Entity {
  /** What a reference to it stands for: its full name, or its description in the text. */
  readonly full: string;
  readonly named: boolean;
  kind: 'person' | 'body' | 'thing';
  gender: Gender | null;
  ship: boolean;
  /** It says something in the article, so that a name of unknown kind is a person or a body. */
  speaks: boolean;
  plural: boolean;
  /** Nouns by which the article may take it up: ferry, ship, vessel. */
  readonly nouns: Set<string>;
  /** Those of them by which it was introduced: ferry. */
  readonly calledBy: Set<string>;
}

/** An entity for a name as the article first gives it, with what its surroundings tell. */
export function entityOf(name: Name, full: string): Entity {
  const person = name.kind === 'person';
  return {
    full,
    named: true,
    kind: person ? 'person' : name.kind === 'organisation' ? 'body' : 'thing',
    gender: person ? (genderOfName(full) ?? null) : null,
    ship: false,
    speaks: false,
    plural: false,
    nouns: new Set(),
    calledBy: new Set(),
  };
}

/** Adds what the words around one mention of a name tell about it: its nouns, its gender, that it is a person or a ship. */
export function learn(entity: Entity, tokens: readonly Token[], name: Name): void {
  // "the prison at Guantanamo Bay, Cuba"
  if (name.kind === 'place' || name.text.length < 3) return;
  for (const noun of [...nounsBefore(tokens, name), ...nounsBehind(tokens, name)]) {
    entity.calledBy.add(noun);
    for (const one of widened(noun)) entity.nouns.add(one);
    if (isOrganisation(noun) && entity.kind === 'thing') entity.kind = 'body';
    if (isShip(noun)) {
      entity.ship = true;
      entity.kind = 'thing';
    }
    const gender = genderOfNoun(noun);
    if (gender && entity.kind !== 'thing') entity.gender = gender;
    if (isPersonNoun(noun) && name.kind === 'other' && /^\p{Lu}\S*\s\p{Lu}/u.test(name.text)) {
      entity.kind = 'person';
      entity.gender ??= genderOfName(name.text) ?? null;
    }
  }
}

/** "the passenger ferry Queen of Lasso", "Transport minister Jonas Kimbe", "its director, Rosa Maldini,", "a gang calling itself Night Heron" */
function nounsBefore(tokens: readonly Token[], name: Name): string[] {
  const at = tokens.findIndex((token) => token.start >= name.span.start);
  const before = tokens[at - 1];
  const nouns: string[] = [];
  if (before && (before.pos === 'NOUN' || /^\p{Lu}\p{Ll}/u.test(before.text))) {
    nouns.push(before.lower);
    // "the electricity company WestGrid" may be taken up as "the electricity company", and not by "the water company".
    const two = tokens[at - 2];
    if (two?.pos === 'NOUN') nouns.push(`${two.lower} ${before.lower}`);
  }
  if (before?.lower === 'itself' || before?.lower === 'named' || before?.lower === 'called') {
    const noun = tokens.slice(0, at - 1).findLast((token) => token.pos === 'NOUN');
    if (noun) nouns.push(noun.lower);
  }
  if (before?.text === ',') {
    const from = tokens.slice(0, at - 1).findLastIndex((token) => token.kind === 'punctuation') + 1;
    const all = tokens.slice(from, at - 1);
    // "according to the prosecutor, Ghada Selim"
    const article = all.findIndex((token) => token.pos === 'DET' || token.pos === 'PRON');
    const lead = all[article - 1];
    // "After the attack, ISIS claimed …", "At the briefing, Putin called …"
    if (lead?.pos === 'ADP' && lead.lower !== 'to' && all[0]?.lower !== 'one') return nouns;
    const group = all[0]?.lower === 'one' ? all : all.slice(Math.max(article, 0));
    if (
      group.length > 0 &&
      group.length <= 9 &&
      /^(?:DET|PRON|PROPN|ADJ|NOUN|NUM)$/.test(group[0]?.pos ?? '') &&
      !group.some((token) => token.pos === 'VERB' || token.pos === 'AUX')
    )
      nouns.push(...headOf(group));
  }
  return nouns;
}

/** "Corvena Health, one of the country's largest insurers,", "Night Heron, a Russian-speaking group that" */
function nounsBehind(tokens: readonly Token[], name: Name): string[] {
  const at = tokens.findIndex((token) => token.start >= name.span.end);
  if (tokens[at]?.text !== ',' || !/^(?:a|an|the|one|its|his|her)$/.test(tokens[at + 1]?.lower ?? ''))
    return [];
  const mark = tokens.findIndex((token, i) => i > at + 1 && /^[,.;:–—()]$/.test(token.text));
  const end = mark < 0 ? tokens.length : mark;
  // "At the Corniche, the crater has been fenced off": a clause of its own.
  return mainVerb(tokens, at + 1, end) ? [] : headOf(tokens.slice(at + 1, end));
}

/** The noun that a phrase is about: the last before "of", "for", "who"; for "one of the insurers" the one behind. */
function headOf(group: readonly Token[]): string[] {
  const one = group[0]?.lower === 'one' && group[1]?.lower === 'of';
  const own = one ? group.slice(2) : group;
  const stop = own.findIndex(
    (token, i) => i > 0 && (token.pos === 'ADP' || /^(?:who|which|that|whose)$/.test(token.lower)),
  );
  const head = own.slice(0, stop < 0 ? own.length : stop).findLast((token) => token.pos === 'NOUN');
  return head ? [one ? head.lemma : head.lower] : [];
}

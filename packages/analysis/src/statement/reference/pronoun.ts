import type { Token } from '../../language/parse.ts';
import type { Entity } from './entity.ts';
import { isPersonNoun } from './person-noun.ts';

const MALE = /^(?:he|him|his)$/;
const FEMALE = /^(?:she|her|hers)$/;
const PLURAL = /^(?:they|them|their)$/;

/** A pronoun and what its place asks of the one it stands for. */
export interface Pronoun {
  readonly kind: 'he' | 'she' | 'it' | 'they';
  /** "its director", "their lawyer": only a body has one. */
  readonly ofBody: boolean;
  /** "its" */
  readonly owner: boolean;
}

/** The pronoun at a token; undefined for other words and for an "it" that stands for nothing ("it is unclear"). */
export function pronounAt(tokens: readonly Token[], i: number): Pronoun | undefined {
  const lower = tokens[i]?.lower ?? '';
  if (MALE.test(lower)) return { kind: 'he', ofBody: false, owner: false };
  if (FEMALE.test(lower)) return { kind: 'she', ofBody: false, owner: false };
  if (PLURAL.test(lower)) return { kind: 'they', ofBody: false, owner: false };
  if (lower === 'its') return { kind: 'it', ofBody: hasOfficer(tokens, i + 1), owner: true };
  // "the court ignored it": what it is an object of does not tell what it is.
  const subject = /^(?:AUX|VERB|ADV|PART)$/.test(tokens[i + 1]?.pos ?? '');
  return lower === 'it' && subject && !isEmpty(tokens, i)
    ? { kind: 'it', ofBody: false, owner: false }
    : undefined;
}

function hasOfficer(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.pos === 'ADJ' || (tokens[at]?.pos === 'NOUN' && tokens[at + 1]?.pos === 'NOUN')) at += 1;
  return tokens[at]?.pos === 'NOUN' && isPersonNoun(tokens[at]?.lower ?? '');
}

/** "It is unclear whether", "it was the worst accident", "it seems that", "it took hours", "made it clear" */
function isEmpty(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const after = tokens[i + 2];
  if (!next) return true;
  if (/^(?:seem|appear|happen|take|emerge|rain|snow|turn|remain|mean)$/.test(next.lemma)) return true;
  if (next.lemma === 'be' || next.lower === "'s")
    return (
      after === undefined ||
      /^(?:ADJ|DET|NUM|ADV|NOUN|PROPN|PART|ADP|PRON)$/.test(after.pos) ||
      /^(?:report|believe|think|say|fear|allege|know|claim|expect|estimate|announce|understand|hope|confirm)/.test(
        after.lemma,
      )
    );
  return /^(?:clear|possible|hard|difficult|easy|impossible)$/.test(next.lower);
}

/** Whether an entity agrees with a pronoun in number, gender and kind. Whose gender is not known must be `near`: a subject or speaker. */
export function agrees(entity: Entity, { kind, ofBody }: Pronoun, speaks: boolean, near: boolean): boolean {
  const unknown = entity.speaks && entity.kind === 'thing' && !entity.ship;
  // "Celeste Obi said": a name of two words may be a person's.
  const person =
    (entity.kind === 'person' || (unknown && /^\p{Lu}\S*\s\p{Lu}/u.test(entity.full))) && !entity.plural;
  switch (kind) {
    case 'he':
      return person && entity.gender !== 'female' && (entity.gender === 'male' || near);
    case 'she':
      return (
        (entity.ship && !speaks) ||
        (person && entity.gender !== 'male' && (entity.gender === 'female' || near))
      );
    case 'it':
      return !entity.plural && (entity.kind === 'body' || unknown || (entity.ship && !speaks && !ofBody));
    case 'they':
      return entity.plural;
  }
}

import type { Token } from '../../language/parse.ts';
import type { Entity } from './entity.ts';

const MALE = /^(?:he|him|his|himself)$/;
const FEMALE = /^(?:she|her|hers|herself)$/;
const NEUTER = /^(?:it|its|itself)$/;
const PLURAL = /^(?:they|them|their|theirs)$/;
const SPEAKER = /^(?:i|me|my|myself)$/;

export type Pronoun = 'he' | 'she' | 'it' | 'they' | 'i';

/** Which kind of pronoun a token is; undefined for other words and for an "it" that stands for nothing ("it is unclear"). */
export function pronounAt(tokens: readonly Token[], i: number): Pronoun | undefined {
  const lower = tokens[i]?.lower ?? '';
  if (MALE.test(lower)) return 'he';
  if (FEMALE.test(lower)) return 'she';
  if (PLURAL.test(lower)) return 'they';
  if (SPEAKER.test(lower)) return 'i';
  return NEUTER.test(lower) && !isEmpty(tokens, i) ? 'it' : undefined;
}

/** "It is unclear whether", "it was the worst accident", "it seems that", "it took hours", "made it clear" */
function isEmpty(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'it') return false;
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

/** Whether an entity agrees with a pronoun in number, gender and kind. What is not known of it does not speak against it. */
export function agrees(entity: Entity, pronoun: Pronoun): boolean {
  switch (pronoun) {
    case 'he':
      return entity.kind === 'person' && !entity.plural && entity.gender !== 'female';
    case 'she':
      return entity.ship || (entity.kind === 'person' && !entity.plural && entity.gender !== 'male');
    case 'it':
      return (
        !entity.plural &&
        (entity.kind === 'body' || entity.ship || (entity.kind === 'thing' && entity.nouns.size > 0))
      );
    case 'they':
      return entity.plural;
    case 'i':
      return false;
  }
}

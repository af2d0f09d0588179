import type { Attribution } from '@claimwire/core';

export type Mode = Attribution['mode'];

/**
 * What may follow a verb of saying as the thing said:
 * `clause`: only a clause ("said that …", "said the …"); `that`: only a clause with "that" or a clear verb of its own,
 * because the verb also takes plain objects ("announced an inquiry"); `object`: also a noun ("denied the charge");
 * `noun`: only a noun ("blamed the wind").
 */
type Complement = 'clause' | 'that' | 'object' | 'noun';

export interface CueVerb {
  readonly mode: Mode;
  readonly takes: Complement;
  /** Takes the hearer as its object: "told reporters that". */
  readonly hearer: boolean;
}

const cue = (mode: Mode, takes: Complement, lemmas: string, hearer = false): [string, CueVerb][] =>
  lemmas.split(/\s+/).map((lemma) => [lemma, { mode, takes, hearer }]);

/**
 * Verbs by which news hands a statement to its speaker, by dictionary form. "Claim" and "allege" keep their distance
 * from what they report. Verbs of knowing and learning are not here: what is known is said by the publisher itself.
 */
const VERBS: ReadonlyMap<string, CueVerb> = new Map([
  ...cue(
    'asserts',
    'clause',
    `say add insist argue maintain assert contend remark reply answer joke quip recall explain tweet stress
    emphasise emphasize underline underscore reiterate affirm comment conclude complain boast quote opine vow swear proclaim specify communicate
    shout whisper`,
  ),
  ...cue('asserts', 'clause', 'tell inform assure remind notify reassure', true),
  ...cue(
    'asserts',
    'that',
    `announce report state declare note write reveal disclose acknowledge admit concede testify estimate
    find show suggest indicate observe post predict forecast calculate establish rule promise pledge repeat believe think reckon
    judge hear emerge recognise recognize mention certify document demonstrate prove signal hint imply propose claim publish
    verify guarantee agree point detail respond caution ensure describe denounce confess argue`,
  ),
  ...cue('asserts', 'object', 'confirm corroborate'),
  ...cue('denies', 'object', 'deny refute rebut dispute disavow debunk repudiate'),
  ...cue('denies', 'that', 'reject dismiss contest'),
  ...cue('doubts', 'object', 'doubt'),
  ...cue('warns', 'object', 'warn fear'),
  ...cue('warns', 'that', 'threaten', true),
  ...cue('alleges', 'object', 'allege'),
  ...cue('alleges', 'noun', 'accuse blame'),
  ...cue('alleges', 'that', 'charge suspect claim'),
  ...cue('asks', 'that', 'ask wonder question inquire enquire debate investigate examine'),
]);

/** The verb of saying with this dictionary form, or undefined. */
export function cueVerb(lemma: string): CueVerb | undefined {
  return VERBS.get(lemma);
}

/** Verbs whose object may be a clause without "that", so that a second verb after them is not a second assertion. */
const OTHER_CLAUSE_TAKERS = new Set(
  `know learn hope expect understand realise realize discover decide hear see feel mean ensure remember forget notice regret
  guess suppose assume imagine wish dream pretend prefer bet deny fear`.split(/\s+/),
);

/** True for verbs that take a clause as their object, of saying or of knowing. */
export function takesClause(lemma: string): boolean {
  return VERBS.has(lemma) || OTHER_CLAUSE_TAKERS.has(lemma);
}

import type { Token } from '../../language/parse.ts';
import { subjectOf } from '../grammar/subject.ts';
import { mainVerb } from '../grammar/verb-groups.ts';
import { clauseObject } from './clause-object.ts';
import { cueVerb } from './cues.ts';
import { isMereEnsuring } from './ensuring.ts';
import type { Frame } from './frame.ts';

/**
 * "…, adding that the doors were shut": a participle of saying at the head of a piece of a sentence. The speaker is
 * the subject of the verb before it (null here), unless it brings its own: "…, Ann Lee insisting that".
 */
export function participleFrame(tokens: readonly Token[]): Frame | undefined {
  const at = tokens.findIndex((token) => token.lower.endsWith('ing') && cueVerb(token.lemma) !== undefined);
  const verb = tokens[at];
  const that = tokens[at + 1]?.lower === 'that';
  if (!verb || at > 4 || (!that && cueVerb(verb.lemma)?.takes !== 'clause')) return undefined;
  if (isMereEnsuring(tokens, at)) return undefined;
  if (
    tokens
      .slice(0, at)
      .some(
        (token) =>
          token.pos !== 'PROPN' && token.pos !== 'ADV' && token.pos !== 'NOUN' && token.pos !== 'DET',
      )
  )
    return undefined;
  const own = tokens.slice(0, at).some((token) => token.pos === 'PROPN' || token.pos === 'NOUN');
  return {
    speaker: own ? { from: 0, to: at } : null,
    cue: { from: at, to: at + 1 },
    mode: cueVerb(verb.lemma)?.mode ?? 'asserts',
    content: { from: at + (that ? 2 : 1), to: tokens.length },
    words: { from: 0, to: at + (that ? 2 : 1) },
    that,
    open: false,
    shared: !own,
  };
}

/** "… and said that the doors were shut": the subject stands with the verb before. */
export function sharedFrame(tokens: readonly Token[]): Frame | undefined {
  const at = tokens[0]?.pos === 'ADV' ? 1 : 0;
  const token = tokens[at];
  const verb = cueVerb(token?.lemma ?? '');
  const said = verb ? clauseObject(tokens, at + 1, verb) : undefined;
  if (!verb || !said) return undefined;
  return {
    speaker: null,
    cue: { from: at, to: at + 1 },
    mode: verb.mode,
    content: { from: said.from, to: tokens.length },
    words: { from: 0, to: said.from },
    that: said.that,
    open: said.open,
    shared: true,
  };
}

/** The subject of a sentence's main verb, who speaks in "…, adding that". */
export function mainSubject(tokens: readonly Token[]): Frame['speaker'] {
  const group = mainVerb(tokens);
  return group ? (subjectOf(tokens, 0, group.start) ?? null) : null;
}

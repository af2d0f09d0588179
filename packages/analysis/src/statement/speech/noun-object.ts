import type { Token } from '../../language/parse.ts';
import type { Said } from './clause-object.ts';
import type { CueVerb } from './cues.ts';

/** Nouns for something said, so that to reject one is to deny it: "rejected the suggestion that …", but not "rejected the offer". */
const SAYING =
  /^(?:account|accusation|allegation|assertion|assumption|charge|claim|contention|criticism|denial|description|explanation|finding|gossip|hoax|idea|insinuation|notion|report|rumou?r|speculation|statement|story|suggestion|suspicion|talk|theory|version|view|possibility|figure|number|estimate)s?$/;
/** What one is denied by others: "was denied bail", "denied him a visa". */
const WITHHELD =
  /^(?:bail|access|entry|boarding|asylum|permission|visa|visas|treatment|care|parole|him|her|them|us|me)$/;
const PROMISING = new Set(['promise', 'pledge', 'vow', 'swear', 'threaten', 'claim', 'profess', 'propose']);
const ADMITTING = new Set(['admit', 'acknowledge', 'concede', 'confess', 'deny']);

/** What a verb of saying takes when no clause follows: "any part in the attack", "of an imminent attack", "to pay". */
export function nounObject(
  tokens: readonly Token[],
  start: number,
  lemma: string,
  verb: CueVerb,
  certain: boolean,
): Said | undefined {
  const object = { from: start, that: false, open: false };
  const first = tokens[start];
  if (!first || first.kind === 'punctuation') return undefined;
  if (first.lower === 'to' && PROMISING.has(lemma)) return object;
  if (ADMITTING.has(lemma) && isGerund(tokens, start)) return object;
  if (lemma === 'reject' || lemma === 'dismiss' || lemma === 'contest') return rejected(tokens, start);
  if (lemma === 'deny') return WITHHELD.test(first.lower) ? undefined : withThat(tokens, start, object);
  if (lemma === 'warn') return warned(tokens, start, object);
  if (lemma === 'accuse' && !tokens.slice(start).some((token) => token.lower === 'of')) return undefined;
  if (verb.takes !== 'object' && verb.takes !== 'noun' && !certain) return undefined;
  if (first.pos === 'ADP' && lemma !== 'warn') return undefined;
  return object;
}

function isGerund(tokens: readonly Token[], start: number): boolean {
  const verb = tokens[start]?.lower === 'to' ? tokens[start + 1] : tokens[start];
  return verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX') && verb.lower.endsWith('ing');
}

/** "rejected the suggestion that its equipment was to blame": the clause is what is denied. */
function withThat(tokens: readonly Token[], start: number, object: Said): Said {
  const noun = tokens.findIndex((token, i) => i >= start && i < start + 6 && SAYING.test(token.lower));
  if (noun >= 0 && tokens[noun + 1]?.lower === 'that') return { from: noun + 2, that: true, open: false };
  return object;
}

function rejected(tokens: readonly Token[], start: number): Said | undefined {
  const noun = tokens.findIndex(
    (token, i) => i >= start && i < start + 8 && token.pos === 'NOUN' && SAYING.test(token.lower),
  );
  // "dismissed as rumour a warning of"
  if (noun < 0 || tokens[start]?.lower === 'as') return undefined;
  const between = tokens.slice(start, noun);
  if (
    between.some((token) => token.pos === 'ADP' && token.lower !== 'as') ||
    between.some((token) => token.kind === 'punctuation')
  )
    return undefined;
  const after = tokens[noun + 1]?.lower;
  if (after === 'that') return { from: noun + 2, that: true, open: false };
  return { from: start, that: false, open: false };
}

function warned(tokens: readonly Token[], start: number, object: Said): Said {
  const of = tokens.findIndex(
    (token, i) =>
      i >= start &&
      i < start + 8 &&
      /^(?:of|about|against|over|on)$/.test(token.lower) &&
      isNotTime(tokens[i + 1]),
  );
  return of >= 0 ? { ...object, from: of + 1 } : object;
}

function isNotTime(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{Lu}\p{L}+ \d)/iu.test(token.text)
  );
}

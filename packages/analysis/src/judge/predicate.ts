import type { PreparedSide } from './prepared-side.ts';
import type { Word } from './words.ts';

/** Verbs that report what somebody says or thinks: never what a statement itself is about. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `say tell announce report add state inform declare affirm claim insist warn admit acknowledge show find believe think
  suggest indicate explain note confirm deny assure communicate recognise point write ask argue see accord reveal
  disclose`.split(/\s+/),
);

/** The verb that carries what a side asserts: its first verb that is no verb of speech; in a headline any verb-like word. */
export function predicateOf(side: PreparedSide): Word | undefined {
  const verbs = side.words.filter(
    (word) => word.pos === 'VERB' && word.content && !speechVerbs.has(word.lemma),
  );
  return verbs[0] ?? side.words.find((word) => word.pos === 'VERB' && !speechVerbs.has(word.lemma));
}

/** Whether a verb stands in the passive: "were killed", "been held by". */
export function isPassive(side: PreparedSide, verb: Word): boolean {
  const near = side.words.slice(Math.max(0, verb.at - 3), verb.at);
  const auxiliary = near.some((word) => word.lemma === 'be' || word.lemma === 'get');
  const byAgent = side.words.slice(verb.at + 1, verb.at + 6).some((word) => word.lower === 'by');
  return /(ed|en|n|t|ne)$/.test(verb.lower) && (auxiliary || byAgent) && !verb.lower.endsWith('ing');
}

import type { Statement } from '@claimwire/core';
import type { Token } from '../language/parse.ts';
import { mainVerb } from './grammar/verb-groups.ts';

const MAYBE = new Set(['may', 'might', 'could', 'should', 'ought']);
/** Adverbs and adjectives by which the writer does not vouch for the fact. */
const HEDGES = new Set(
  'reportedly apparently allegedly purportedly supposedly possibly perhaps maybe probably presumably potentially seemingly likely unlikely rumoured rumored unconfirmed ostensibly'.split(
    ' ',
  ),
);
const SEEMING = new Set(['seem', 'appear', 'look']);
const INTENDING = new Set([
  'plan',
  'intend',
  'hope',
  'aim',
  'want',
  'promise',
  'pledge',
  'vow',
  'threaten',
  'propose',
  'agree',
  'expect',
  'prepare',
  'consider',
  'seek',
]);
const BOUND_TO = new Set([
  'due',
  'set',
  'scheduled',
  'expected',
  'about',
  'poised',
  'bound',
  'ready',
  'slated',
  'planned',
  'supposed',
  'going',
]);

/**
 * How surely a clause says its main fact: as it is, as possible ("may", "reportedly", "is feared to have"), as a plan
 * ("will", "is due to"), under a condition ("if"), or as a question. Only the main clause counts.
 * `open`: the frame around it leaves the matter open ("asked whether").
 */
export function modalityOf(tokens: readonly Token[], open: boolean): Statement['modality'] {
  const first = tokens[0]?.lower ?? '';
  if (tokens.findLast((token) => token.kind === 'punctuation' && !/^["'”’)]$/.test(token.text))?.text === '?')
    return 'question';
  if (first === 'whether' || (open && first === 'if')) return 'question';
  if (first === 'if' || first === 'unless' || isConditional(tokens)) return 'conditional';
  if (open) return 'possible';
  const main = mainVerb(tokens);
  if (!main)
    return tokens.some((token) => HEDGES.has(token.lower) || token.lower === 'may')
      ? 'possible'
      : plannedHeadline(tokens);
  const group = tokens.slice(main.start, main.end);
  const after = tokens.slice(main.end, main.end + 4);
  const modal = group[0]?.lower ?? '';
  const negated = group.some((token) => /^(?:not|n't|never)$/.test(token.lower));
  if (MAYBE.has(modal) && !(negated && modal !== 'may' && modal !== 'might')) return 'possible';
  if (hedged(tokens, main.start, main.end)) return 'possible';
  if (SEEMING.has(main.lemma) && (after[0]?.lower === 'to' || after[0]?.lower === 'that')) return 'possible';
  if (
    main.passive &&
    /^(?:believe|think|fear|suspect|rumou?r|allege|presume|understand)$/.test(main.lemma) &&
    after.some((token) => token.lower === 'to' || token.pos === 'ADJ')
  )
    return 'possible';
  if (isUnproven(tokens)) return 'possible';
  return isPlanned(modal, main.lemma, tokens, main.head, main.end) ? 'planned' : 'actual';
}

function isPlanned(
  modal: string,
  lemma: string,
  tokens: readonly Token[],
  head: number,
  end: number,
): boolean {
  if (/^(?:will|'ll|wo|would|shall)$/.test(modal)) {
    // "would have been": not what is planned, but what was not.
    return (
      tokens[end - 1]?.lower !== 'have' &&
      !tokens.slice(head - 2, end).some((token) => token.lower === 'have')
    );
  }
  const after = tokens[end];
  if (INTENDING.has(lemma) && after?.lower === 'to') return true;
  if (lemma === 'be' && after && (BOUND_TO.has(after.lower) || after.lower === 'to'))
    return (
      (after.lower === 'to' && tokens[end + 1]?.lower !== 'blame') ||
      after.lower === 'due' ||
      tokens[end + 1]?.lower === 'to'
    );
  const word = tokens[head]?.lower ?? '';
  return BOUND_TO.has(word) && after?.lower === 'to';
}

/** "Pope to visit Malta": a headline's infinitive is its future. */
function plannedHeadline(tokens: readonly Token[]): Statement['modality'] {
  const to = tokens.findIndex((token) => token.lower === 'to');
  if (tokens.at(-1)?.text === '.' || tokens.slice(0, Math.max(to, 0)).some((token) => token.pos === 'VERB'))
    return 'actual';
  return to > 0 && tokens[to + 1]?.pos === 'VERB' && tokens[to - 1]?.pos !== 'VERB' ? 'planned' : 'actual';
}

function hedged(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.some((token, i) => {
    if (!HEDGES.has(token.lower)) return false;
    if (i >= start - 1 && i <= end) return true;
    // In front of the clause: "Apparently, the branch had …".
    return i === 0 && (tokens[1]?.text === ',' || token.pos === 'ADV');
  });
}

/** "There is no evidence yet that …": nothing found so far, which is no finding. */
function isUnproven(tokens: readonly Token[]): boolean {
  const no = tokens.findIndex(
    (token, i) =>
      token.lower === 'no' &&
      /^(?:evidence|proof|confirmation|word|indication|sign|information|details?)$/.test(
        tokens[i + 1]?.lower ?? tokens[i + 2]?.lower ?? '',
      ),
  );
  if (no < 0) {
    const word = tokens.findIndex((token) => token.lower === 'immediate' || token.lower === 'independent');
    return word >= 0 && /^(?:word|confirmation)$/.test(tokens[word + 1]?.lower ?? '');
  }
  return tokens
    .slice(no, no + 5)
    .some((token) => /^(?:yet|immediate|immediately|confirmation|word)$/.test(token.lower));
}

function isConditional(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, i) =>
      token.lower === 'if' &&
      i > 0 &&
      !/^(?:as|even|ask|asked|asks|know|see|wonder|wondered|say|clear|unclear|sure|determine|check|only|what)$/.test(
        tokens[i - 1]?.lower ?? '',
      ) &&
      !/^(?:not|any|anything)$/.test(tokens[i + 1]?.lower ?? '') &&
      // "did not say whether she could face trial if she returns": the condition is inside what is asked.
      !tokens.slice(0, i).some((before) => /^(?:whether|that|who|which)$/.test(before.lower)),
  );
}

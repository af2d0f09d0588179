import type { Token } from '../language/parse.ts';
import { mainVerb, type VerbGroup, verbGroups } from './grammar/verb-groups.ts';

const NOT = new Set(['not', "n't", 'never', 'cannot', 'hardly', 'scarcely']);
const NONE = new Set(['nobody', 'none', 'nothing', 'neither', 'nowhere', 'no-one']);
/** Verbs and adjectives that deny what follows them: "failed to stop", "unable to find", "refused to pay". */
const FAILING = new Set(['fail', 'refuse', 'decline', 'neglect', 'lack', 'omit']);
const UNABLE = new Set([
  'unable',
  'impossible',
  'untrue',
  'false',
  'wrong',
  'incapable',
  'unaware',
  'baseless',
  'unfounded',
]);
/** After "no" or "not" these make another thing of it: "no doubt", "not only", "no fewer than 40". */
const IDLE = new Set([
  'only',
  'just',
  'merely',
  'simply',
  'least',
  'doubt',
  'wonder',
  'matter',
  'fewer',
  'less',
  'more',
  'later',
  'sooner',
  'earlier',
  'long',
  'far',
  'surprise',
  'necessarily',
  'immediately',
  '.',
]);

/**
 * Whether a clause denies its own main fact. Only the main clause counts: "people who were not aboard survived" is
 * affirmed. "Not only", "no doubt", "no more than 40" and ", not the owner," do not deny it; two denials lift each other.
 */
export function polarityOf(tokens: readonly Token[]): 'affirmed' | 'negated' {
  const main = mainVerb(tokens);
  return denials(tokens, main) % 2 === 1 ? 'negated' : 'affirmed';
}

function denials(tokens: readonly Token[], main: VerbGroup | undefined): number {
  // A headline without a verb: "Petrol station without petrol", "No eruption imminent".
  if (!main)
    return tokens.some(
      (token, i) =>
        isNo(tokens, i) || (token.lower === 'not' && isNotContrast(tokens, i)) || token.lower === 'without',
    )
      ? 1
      : 0;
  let count = 0;
  const group = tokens.slice(main.start, main.end);
  const end = Math.min(scopeEnd(tokens, main.end), nextVerb(tokens, main));
  const start = scopeStart(tokens, main.start);
  const after = tokens[main.end];
  if (
    group.some((token) => NOT.has(token.lower)) ||
    (after && NOT.has(after.lower) && isStrong(tokens, main.end))
  )
    count += 1;
  else if (group.some((token, i) => token.lower === 'no' && tokens[main.start + i + 1]?.lower === 'longer'))
    count += 1;
  else if (tokens.slice(start, subjectEnd(tokens, main.start)).some((_, i) => denies(tokens, start + i)))
    count += 1;
  else if (tokens.slice(main.end, end).some((_, i) => denies(tokens, main.end + i))) count += 1;
  if (FAILING.has(main.lemma) && (after?.lower === 'to' || main.lemma === 'lack')) count += 1;
  if (main.lemma === 'be' && tokens.slice(main.end, main.end + 3).some((token) => UNABLE.has(token.lower)))
    count += 1;
  return count;
}

function isStrong(tokens: readonly Token[], i: number): boolean {
  return !IDLE.has(tokens[i + 1]?.lower ?? '');
}

function denies(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.lower === 'no') return isNo(tokens, i);
  // "asked them not to pay" denies nothing.
  if (token.lower === 'not')
    return isStrong(tokens, i) && !/^to$|ing$/.test(tokens[i + 1]?.lower ?? '') && isNotContrast(tokens, i);
  if (token.lower === 'never') return true;
  return (
    NONE.has(token.lower) &&
    !(token.lower === 'nothing' && tokens[i + 1]?.lower === 'but') &&
    !(token.lower === 'none' && tokens[i + 1]?.lower === 'too')
  );
}

function isNo(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const after = tokens[i + 1];
  if (token?.lower !== 'no' || !after) return false;
  // "No. 5", "No 10"
  if (after.pos === 'NUM' && after.lower !== 'one') return false;
  // "a no-win, no-fee basis"
  if (after.text === '-' && after.start === token.end) return false;
  return !IDLE.has(after.lower);
}

/** ", not battery," and "not X but Y" deny a part, not the fact. */
function isNotContrast(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.text === ',' || tokens[i - 1]?.lower === 'and') return i === 1;
  return !tokens.slice(i, i + 8).some((token) => token.lower === 'but');
}

/** "focused on Ukraine and do not address": the second verb's denial is its own. */
function nextVerb(tokens: readonly Token[], main: VerbGroup): number {
  return verbGroups(tokens).find((group) => group.start > main.start)?.start ?? tokens.length;
}

/** A denial reaches to the end of its own clause. */
function scopeEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    (token, i) =>
      i >= from &&
      (/^[,;:–—(]$/.test(token.text) ||
        /^(?:that|who|which|whether|if|because|although|while|when|where|after|before|until|since|but|without)$/.test(
          token.lower,
        )),
  );
  return end < 0 ? tokens.length : end;
}

/** "People who were not aboard": what a relative clause denies is not the subject's. */
function subjectEnd(tokens: readonly Token[], verb: number): number {
  const relative = tokens
    .slice(0, verb)
    .findIndex((token, i) => i > 0 && /^(?:who|which|that)$/.test(token.lower));
  return relative < 0 ? verb : relative;
}

/** The subject's own words, without what a comma sets in front. */
function scopeStart(tokens: readonly Token[], verb: number): number {
  const relative = tokens.slice(0, verb).findIndex((token) => /^(?:who|which|that)$/.test(token.lower));
  const comma = tokens.slice(0, verb).findLastIndex((token) => token.text === ',');
  return relative >= 0 ? 0 : comma + 1;
}

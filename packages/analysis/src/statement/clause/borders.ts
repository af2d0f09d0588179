import type { Token } from '../../language/parse.ts';
import { verbForm } from '../grammar/verb-form.ts';
import { mainVerb, verbGroups } from '../grammar/verb-groups.ts';
import { cueVerb } from '../speech/cues.ts';

/** A place where a sentence may be cut: the left part ends before `cut`, the right one begins at `next`. */
export interface Border {
  readonly cut: number;
  readonly next: number;
  /** Where the clause on the right is looked for. */
  readonly end: number;
  readonly link: string;
  /** The conjunction stands at the head of the sentence: "While A, B". */
  readonly fronted?: boolean;
}

const LINKS = new Set(['and', 'but', 'so', 'yet', 'while', 'whereas', 'although', 'though']);
/** A clause after "before" or "after" with fewer words only tells when. */
const FEWEST = 6;
const LOOSE = /^(?:dozens|scores|hundreds|thousands|millions|several)$/;

/** All places where the tokens of a sentence may be cut into clauses, in order. */
export function bordersOf(tokens: readonly Token[]): readonly Border[] {
  const borders: Border[] = [];
  const end = tokens.length;
  let depth = 0;
  let that = false;
  for (let i = 0; i < end; i += 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token || !next) break;
    if (token.text === '(' || token.text === '[') depth += 1;
    if (token.text === ')' || token.text === ']') depth -= 1;
    if (depth > 0) continue;
    if (token.lower === 'that') that = true;
    const here = token.text === ';' ? { cut: i, next: i + 1, end, link: 'and' } : borderAt(tokens, i, that);
    if (here) borders.push(here);
  }
  const fronted = frontedBorder(tokens);
  return fronted ? [fronted, ...borders.filter((border) => border.cut > fronted.cut)] : borders;
}

function borderAt(tokens: readonly Token[], i: number, that: boolean): Border | undefined {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return undefined;
  const end = tokens.length;
  if (token.text === ',') {
    if (LINKS.has(next.lower)) {
      const second = tokens[i + 2];
      if (second?.lower === 'that') return { cut: i, next: i + 3, end, link: 'that' };
      // ", so that": purpose, no fact.
      if (!second || (next.lower === 'so' && second.lower === 'that')) return undefined;
      return { cut: i, next: i + 2, end, link: next.lower };
    }
    return participleBorder(tokens, i) ?? afterBorder(tokens, i);
  }
  if (LINKS.has(token.lower) && tokens[i - 1]?.text !== ',') {
    if (next.lower === 'that' && that) return { cut: i, next: i + 2, end, link: 'that' };
    return saidBorder(tokens, i);
  }
  return token.lower === 'before' ? beforeBorder(tokens, i) : undefined;
}

/** "… took the man into custody and said there was no bomb": a second verb of saying with the same subject. */
function saidBorder(tokens: readonly Token[], i: number): Border | undefined {
  const verb = tokens[tokens[i + 1]?.pos === 'ADV' ? i + 2 : i + 1];
  if (verb?.pos !== 'VERB' || cueVerb(verb.lemma)?.takes !== 'clause' || verb.lower.endsWith('ing'))
    return undefined;
  const at = tokens.indexOf(verb);
  if (verb.lower === verb.lemma || verbGroups(tokens, at + 1).length === 0) return undefined;
  return { cut: i, next: i + 1, end: tokens.length, link: 'said' };
}

/** "…, adding that", "…, saying the plant had hidden it", "…, the mayor insisting that" */
function participleBorder(tokens: readonly Token[], i: number): Border | undefined {
  const at = tokens.findIndex(
    (token, k) => k > i && k <= i + 4 && token.lower.endsWith('ing') && cueVerb(token.lemma) !== undefined,
  );
  if (at < 0) return undefined;
  const between = tokens.slice(i + 1, at);
  if (between.some((token) => !/^(?:PROPN|ADV)$/.test(token.pos))) return undefined;
  const bare =
    cueVerb(tokens[at]?.lemma ?? '')?.takes === 'clause' &&
    /^(?:DET|PRON|PROPN|NUM|NOUN)$/.test(tokens[at + 1]?.pos ?? '') &&
    mainVerb(tokens, at + 1) !== undefined;
  if (tokens[at + 1]?.lower !== 'that' && !bare) return undefined;
  return { cut: i, next: i + 1, end: tokens.length, link: 'adding' };
}

/** "…, two days after the embassy had told its citizens to avoid hotels": set off by a comma it recalls another event. */
function afterBorder(tokens: readonly Token[], i: number): Border | undefined {
  const at = tokens.findIndex((token, k) => k > i && k <= i + 5 && token.lower === 'after');
  if (at < 0) return undefined;
  const lead = tokens.slice(i + 1, at);
  if (lead.some((token) => !/^(?:NUM|NOUN|ADV|DET|ADJ)$/.test(token.pos))) return undefined;
  const end = clauseEnd(tokens, at + 1);
  if (end - at <= FEWEST || verbGroups(tokens, at + 1, end).length === 0) return undefined;
  return { cut: i, next: i + 1, end, link: 'after' };
}

/** "… before two bomb attacks killed dozens of people": what came later is a fact of its own if it has a figure or name. */
function beforeBorder(tokens: readonly Token[], i: number): Border | undefined {
  const end = clauseEnd(tokens, i + 1);
  const clause = tokens.slice(i + 1, end);
  if (clause.length < FEWEST || i < FEWEST) return undefined;
  const telling = clause.some(
    (token) => token.pos === 'NUM' || token.pos === 'PROPN' || LOOSE.test(token.lower),
  );
  const group = verbGroups(tokens, i + 1, end).find((one) => !one.subordinate);
  const verb = tokens[group?.start ?? -1];
  const unreal =
    verb === undefined ||
    (verb.pos === 'AUX' ? !/^(?:was|were|had|did)$/.test(verb.lower) : verbForm(verb) !== 'past');
  const denied = tokens
    .slice(0, i)
    .some((token) => /^(?:not|n't|never|no|nobody|none|nothing)$/.test(token.lower));
  if (!telling || !group || unreal || denied || group.start === i + 1) return undefined;
  return { cut: i, next: i + 1, end, link: 'before' };
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, i) => i > from && /^[,;:–—]$/.test(token.text));
  return end < 0 ? tokens.length : end;
}

/** "While the number of dead rose, the search went on": two facts set against each other. */
function frontedBorder(tokens: readonly Token[]): Border | undefined {
  const first = tokens[0];
  if (!first || !/^(?:while|although|though|whereas)$/.test(first.lower)) return undefined;
  const comma = tokens.findIndex((token, i) => i > 4 && token.text === ',');
  if (comma < 0 || verbGroups(tokens, 1, comma).every((group) => group.subordinate)) return undefined;
  return { cut: comma, next: comma + 1, end: tokens.length, link: 'while', fronted: true };
}

import type { Token } from '../language/parse.ts';
import { isCall } from './boilerplate/call.ts';
import { mainVerb } from './grammar/verb-groups.ts';

const FEELING =
  /^(?:feel|hope|wish|love|hate|like|thank|pray|believe|think|guess|mourn|miss|admire|regret|cry|weep|laugh|smile)$/;
const NORMATIVE = /^(?:should|must|ought|let)$/;
/** Nouns of evaluation that are no fact of their own. */
const FEWEST_WORDS = 3;

/** What decides whether a sentence can be checked. */
export interface Checked {
  readonly quote: string;
  readonly tokens: readonly Token[];
  /** Figures, dates or names stand in it. */
  readonly anchored: boolean;
  readonly said: boolean;
  readonly question: boolean;
  readonly direct: boolean;
}

/**
 * Whether a sentence says something that could turn out right or wrong. Left out: fragments without a verb, calls to
 * the reader, feelings and wishes in the first person, demands, and what holds always and of nobody ("There is always a
 * question after any attack").
 */
export function isCheckable({ quote, tokens, anchored, said, question, direct }: Checked): boolean {
  const words = tokens.filter((token) => token.kind !== 'punctuation');
  if (words.length < FEWEST_WORDS || isCall(quote)) return false;
  const hasVerb = words.some((token) => token.pos === 'VERB' || token.pos === 'AUX');
  if (!hasVerb && !mainVerb(tokens)) return false;
  if (question) return true;
  if (anchored) return true;
  if (isFeeling(words) || (!said && isDemand(words))) return false;
  return said || direct || !isGeneric(words);
}

function isFeeling(words: readonly Token[]): boolean {
  const first = words[0]?.lower ?? '';
  return (
    /^(?:i|we)$/.test(first) &&
    words
      .slice(1, 4)
      .some((token) => FEELING.test(token.lemma) || /^(?:would|could|can|will|might)$/.test(token.lower))
  );
}

function isDemand(words: readonly Token[]): boolean {
  return words.slice(0, 6).some((token) => NORMATIVE.test(token.lower));
}

/** "In such cases the question is always how much …", "There are channels through which …": of no event. */
function isGeneric(words: readonly Token[]): boolean {
  const start = words
    .slice(0, 8)
    .map((token) => token.lower)
    .join(' ');
  if (
    /^(?:there (?:is|are) (?:always|often|never|usually|channels|ways|many|some|few|no shortage)|in such (?:cases|situations)|such .* (?:occurs?|happens?)|it is (?:always|often|never|usually|important|worth|difficult|hard|easy|time|not (?:easy|possible))|the (?:problem|question|answer|truth|point|lesson|fact) (?:is|remains))\b/.test(
      start,
    )
  )
    return !/^the (?:problem|truth|point|fact) is that\b/.test(start);
  return false;
}

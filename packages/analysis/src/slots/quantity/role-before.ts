import type { Token } from '../../language/parse.ts';
import { NOUN_ROLES, STATE_ROLES, VERB_ROLES } from './role.ts';

const CLAUSE_END = /^(;|:|but|while|when|after|before|because|as|who|which|that|where|whose)$/;
const LEVEL =
  /^(of|to|at|reach|pass|exceed|number|stand|total|hit|be|rise|climb|grow|increase|jump|fall|drop|top|surpass|put|:|count|near|approach|go)$/;

/** "killed 43", "leaving at least 12 people", "carrying 186": the last verb before the figure, with no preposition between. */
export function verbBefore(tokens: readonly Token[], start: number): string | undefined {
  for (let i = start - 1; i >= Math.max(0, start - 7); i -= 1) {
    const token = tokens[i];
    if (!token || CLAUSE_END.test(token.lower)) return undefined;
    const lifted = token.lower === 'up' && /^pick$/.test(tokens[i - 1]?.lemma ?? '');
    if (lifted) return 'rescue';
    if (token.pos === 'ADP' && !/^(of|than|to|between)$/.test(token.lower)) return undefined;
    const participle = token.pos === 'VERB' || (token.pos === 'NOUN' && /(ing|ed)$/.test(token.lower));
    if (participle && /^(carry|transport)$/.test(token.lemma)) return 'aboard';
    const role = participle || token.pos === 'PROPN' ? VERB_ROLES.get(verbLemma(token)) : undefined;
    // "a hall which can hold six thousand people": room for them, and nobody held.
    const isCapacity = token.lemma === 'hold' && /^(can|could|to)$/.test(tokens[i - 1]?.lower ?? '');
    if (role) return isCapacity || isPassive(tokens, i) ? undefined : role;
    if (token.pos === 'VERB' && !/^(include|leave|say)$/.test(token.lemma)) return undefined;
    if (token.text === ',' && i < start - 1) return undefined;
  }
  return undefined;
}

/** Headlines set in capitals are tagged as names: "Kills" and "Killing" are verbs all the same. */
const verbLemma = (token: Token): string =>
  token.pos === 'VERB' ? token.lemma : token.lower.replace(/(ing|s)$/, '').replace(/ll$/, 'll');

/** "was killed": what follows is no object of it. */
function isPassive(tokens: readonly Token[], i: number): boolean {
  const helpers = tokens.slice(Math.max(0, i - 3), i).filter((token) => token.pos === 'AUX');
  return helpers.some((token) => token.lemma === 'be') && !tokens[i]?.lower.endsWith('ing');
}

/** "death toll of 43", "the number of dead had reached 24", "casualties rose to 43", "people arrested … has climbed to eleven". */
export function nounBefore(tokens: readonly Token[], start: number): string | undefined {
  const last = tokens[start - 1];
  // "has passed 150": the verb may be the figure's own bound.
  const own = tokens[start];
  const level = [last, own?.pos === 'VERB' ? own : undefined].some(
    (token) => token && (LEVEL.test(token.lower) || LEVEL.test(token.lemma)),
  );
  if (!level) return undefined;
  const from = Math.max(0, start - 22);
  for (let i = start - 2; i >= from; i -= 1) {
    // "The number of people arrested over the murder … climbed to eleven": the number's own words decide.
    if (/^(number|count|total|tally)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'of')
      return firstRole(tokens.slice(i + 2, i + 8));
  }
  for (let i = start - 1; i >= Math.max(0, start - 10); i -= 1) {
    const token = tokens[i];
    if (!token || CLAUSE_END.test(token.lower)) return undefined;
    const role = NOUN_ROLES.get(token.lemma) ?? NOUN_ROLES.get(token.lower) ?? STATE_ROLES.get(token.lower);
    if (role) return role;
  }
  return undefined;
}

function firstRole(tokens: readonly Token[]): string | undefined {
  for (const token of tokens) {
    const role =
      STATE_ROLES.get(token.lower) ??
      NOUN_ROLES.get(token.lemma) ??
      (token.pos === 'VERB' ? VERB_ROLES.get(token.lemma) : undefined);
    if (role) return role;
  }
  return undefined;
}

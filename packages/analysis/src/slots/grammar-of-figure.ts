import type { Token } from '../language/parse.ts';
import { countedClass, singular } from './counted.ts';
import type { Figure } from './figure.ts';
import { NOUN_ROLES, STATE_ROLES, VERB_ROLES } from './role.ts';

/** What a figure counts and what is said of it, read off the words around it. */
export interface FigureGrammar {
  readonly counted: string | null;
  readonly role: string | null;
}

const SKIP_IN_PHRASE = new Set([
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'those',
  'these',
  'them',
  'more',
  'other',
  'others',
  'another',
  '-',
]);
const CLAUSE_END = /^(;|:|but|while|when|after|before|because|as|who|which|that|where|whose)$/;

/** Finds the counted noun behind a figure and the verb, adjective or noun that tells what happened to it. */
export function grammarOf(tokens: readonly Token[], figure: Figure): FigureGrammar {
  const phrase = nounPhrase(tokens, figure.next);
  const head = phrase.head;
  const noun = head === undefined ? undefined : nounLemma(head);
  const state = stateBehind(tokens, phrase.next);
  const own = noun === undefined ? undefined : NOUN_ROLES.get(noun);
  const passive = verbBehind(tokens, phrase.next);
  const active = verbBefore(tokens, figure.start);
  const named = nounBefore(tokens, figure.start);
  const role = state ?? passive ?? (own !== 'aboard' ? own : undefined) ?? active ?? named ?? own ?? null;
  const dead = noun === undefined && role !== null && figure.unit === 'one' && PERSON_STATES.has(role);
  const counted = noun !== undefined ? countedClass(noun) : dead ? 'person' : null;
  return { counted, role };
}

/** Roles that only people have: a bare "43 dead" or "a death toll of 43" counts people. */
const PERSON_STATES = new Set([
  'die',
  'injure',
  'miss',
  'arrest',
  'rescue',
  'aboard',
  'infect',
  'evacuate',
  'kidnap',
  'trap',
]);

function nounLemma(token: Token): string {
  return token.pos === 'NOUN' && token.lemma !== token.lower ? token.lemma : singular(token.lower);
}

/** The head is the last of the first run of nouns: "43 elderly care home residents" → residents. */
function nounPhrase(tokens: readonly Token[], from: number): { head: Token | undefined; next: number } {
  let i = from;
  while (i < tokens.length && i < from + 5) {
    const token = tokens[i];
    if (!token) break;
    if (
      SKIP_IN_PHRASE.has(token.lower) ||
      (token.pos === 'ADJ' && !STATE_ROLES.has(token.lower)) ||
      token.pos === 'NUM'
    )
      i += 1;
    else break;
  }
  let head: Token | undefined;
  let next = from;
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) break;
    if (STATE_ROLES.has(token.lower) && head) break;
    if (token.pos === 'NOUN' || /^[a-z]/.test(token.text)) head = token;
    i += 1;
    next = i;
  }
  return { head, next: head ? next : from };
}

/** "43 dead", "12 people missing", "186 aboard", "112 on board". */
function stateBehind(tokens: readonly Token[], from: number): string | undefined {
  for (const token of tokens.slice(from, from + 2)) {
    const state = STATE_ROLES.get(token.lower);
    if (state) return state;
    if (token.lower === 'on' && tokens[tokens.indexOf(token) + 1]?.lower === 'board') return 'aboard';
    if (!/^(were|are|was|is|others|more|left|feared|confirmed|still)$/.test(token.lower)) return undefined;
  }
  return undefined;
}

/** The first verb chain behind the phrase: "have been killed", "are known to have died", over ", including two children,". */
function verbBehind(tokens: readonly Token[], from: number): string | undefined {
  let depth = false;
  for (let i = from; i < Math.min(tokens.length, from + 14); i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === ',') {
      const inner = tokens[i + 1]?.lower ?? '';
      if (!depth && /^(including|among|all|most|some|mostly|one|two|three|many)$/.test(inner)) depth = true;
      else if (!depth && tokens[i + 1]?.pos !== 'AUX') return undefined;
      continue;
    }
    if (token.lower === 'and' || CLAUSE_END.test(token.lower)) {
      if (!depth && !/^(who|that)$/.test(token.lower)) return undefined;
      continue;
    }
    const state = token.pos === 'ADJ' ? STATE_ROLES.get(token.lower) : undefined;
    if (state) return state;
    if (token.pos !== 'VERB') continue;
    const role = VERB_ROLES.get(token.lemma);
    if (role) return role;
    if (!/^(know|believe|fear|confirm|report|say|think|remain|get|lose|pick|pull|take)$/.test(token.lemma))
      return undefined;
    if (token.lemma === 'lose' && /^(life|lives)$/.test(tokens[i + 2]?.lower ?? '')) return 'die';
    if (/^(pick|pull)$/.test(token.lemma)) return 'rescue';
  }
  return undefined;
}

/** "killed 43", "leaving at least 12 people": the last verb before the figure within its clause. */
function verbBefore(tokens: readonly Token[], start: number): string | undefined {
  for (let i = start - 1; i >= Math.max(0, start - 8); i -= 1) {
    const token = tokens[i];
    if (!token || CLAUSE_END.test(token.lower)) return undefined;
    const role =
      token.pos === 'VERB' || (token.pos === 'NOUN' && token.lower !== token.lemma)
        ? VERB_ROLES.get(token.lemma)
        : undefined;
    if (role) return role;
    if (
      token.pos === 'VERB' &&
      !/^(include|leave|rise|reach|climb|stand|number|total|say)$/.test(token.lemma)
    )
      return undefined;
  }
  return undefined;
}

/** "death toll of 43", "the number of dead had reached 24", "casualties rose to 43". */
function nounBefore(tokens: readonly Token[], start: number): string | undefined {
  for (let i = start - 1; i >= Math.max(0, start - 10); i -= 1) {
    const token = tokens[i];
    if (!token || CLAUSE_END.test(token.lower)) return undefined;
    const role = NOUN_ROLES.get(token.lemma) ?? STATE_ROLES.get(token.lower);
    if (role) return role;
  }
  return undefined;
}

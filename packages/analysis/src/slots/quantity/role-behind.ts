import type { Token } from '../../language/parse.ts';
import { STATE_ROLES, VERB_ROLES } from './role.ts';

const CLAUSE_END = /^(;|:|but|while|when|after|before|because|as|where|whose|if|although|though|since)$/;
/** Verbs that carry another to its subject: "are known to have died", "were pulled out". */
const CARRIES =
  /^(know|believe|fear|confirm|report|say|think|remain|get|presume|leave|continue|feel|appear|stay|end|be|have)$/;
/** Verbs that make their subject suffer only in the passive: "two gunmen killed 43 people" says nothing of the gunmen. */
const INTRANSITIVE =
  /^(die|drown|perish|succumb|survive|disappear|vanish|flee|vote|protest|demonstrate|march|rally|gather|attend|watch)$/;

/** "43 dead", "12 people missing", "186 aboard", "112 on board", "46 in hospital". */
export function stateBehind(tokens: readonly Token[], from: number): string | undefined {
  for (let i = from; i < from + 4; i += 1) {
    const token = tokens[i];
    if (!token) return undefined;
    const next = tokens[i + 1]?.lower ?? '';
    const state = STATE_ROLES.get(token.lower);
    // "43 held a meeting", "12 hurt the team": a verb with an object, no state.
    if (state) return token.pos === 'VERB' && takesObject(tokens[i + 1]) ? undefined : state;
    if (token.lower === 'on' && next === 'board') return 'aboard';
    if (token.lower === 'in' && next === 'custody') return 'arrest';
    if (token.lower === 'in' && next === 'hospital') return 'hospital';
    if (token.lower === 'to' && next === 'hospital') return 'hospital';
    if (token.lower === 'without' && /^(power|electricity|light)$/.test(next)) return 'without-power';
    if (
      !/^(were|are|was|is|others|more|left|feared|confirmed|still|remain|remained|reported|had|has|have|been|being|now|all)$/.test(
        token.lower,
      )
    )
      return undefined;
  }
  return undefined;
}

/** The first verb chain behind the phrase: "have been killed", "are known to have died", over ", including two children,". */
export function verbBehind(tokens: readonly Token[], from: number): string | undefined {
  let aside = false;
  let passive = false;
  for (let i = from; i < Math.min(tokens.length, from + 16); i += 1) {
    const token = tokens[i];
    if (!token) break;
    const before = tokens[i - 1];
    if (token.text === ',') {
      const opens = /^(including|among|all|most|some|mostly|one|two|three|many|both|aged|half)$/.test(
        tokens[i + 1]?.lower ?? '',
      );
      if (aside) aside = false;
      else if (opens) aside = true;
      else if (tokens[i + 1]?.pos !== 'AUX' && tokens[i + 1]?.pos !== 'VERB') return undefined;
      continue;
    }
    if (aside) {
      // ", including two children, died": the verb stands behind the aside; at its end without a comma it is its own.
      if (token.pos !== 'VERB') continue;
      const own = VERB_ROLES.get(token.lemma);
      if (own) return own;
      continue;
    }
    if (CLAUSE_END.test(token.lower)) return undefined;
    if (token.lower === 'and') {
      if (before?.pos !== 'NOUN' || tokens[i + 1]?.pos === 'NUM') return undefined;
      continue;
    }
    if (token.pos === 'NUM' || token.kind === 'number') return undefined;
    if (token.pos === 'AUX') {
      if (/^(be|get)$/.test(token.lemma)) passive = true;
      continue;
    }
    const state = token.pos === 'ADJ' && passive ? STATE_ROLES.get(token.lower) : undefined;
    if (state) return state;
    if (token.pos === 'PROPN' || token.pos === 'NOUN') {
      // A noun of its own, with no preposition before it, opens another phrase: "In two villages people were killed".
      if (before && i === from && before.pos !== 'ADP') return undefined;
      continue;
    }
    if (token.pos !== 'VERB') continue;
    return (
      verbRole(tokens, i, passive) ?? (CARRIES.test(token.lemma) ? verbBehind(tokens, i + 1) : undefined)
    );
  }
  return undefined;
}

function verbRole(tokens: readonly Token[], i: number, passive: boolean): string | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (/^(pick|pull|bring)$/.test(token.lemma) && /^(up|out|from|ashore)$/.test(tokens[i + 1]?.lower ?? ''))
    return passive ? 'rescue' : undefined;
  if (token.lemma === 'lose' && tokens.slice(i + 1, i + 4).some((word) => /^(life|lives)$/.test(word.lower)))
    return 'die';
  if (/^(fall|become)$/.test(token.lemma) && /^(ill|sick)$/.test(tokens[i + 1]?.lower ?? '')) return 'infect';
  const role = VERB_ROLES.get(token.lemma);
  if (!role || passive || INTRANSITIVE.test(token.lemma)) return role;
  return takesObject(tokens[i + 1]) ? undefined : role;
}

/** A word that begins an object: "killed at least 43", "arrested the men". */
const takesObject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(DET|NUM|PROPN|NOUN|PRON|ADJ)$/.test(token.pos) ||
    /^(at|more|some|about|nearly|dozens|hundreds)$/.test(token.lower)) &&
  !/^(when|that|who|near|at)$/.test(token.lower);

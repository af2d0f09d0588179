import type { Token } from '../../language/parse.ts';
import { mainVerb } from '../grammar/verb-groups.ts';
import { clauseObject } from './clause-object.ts';
import { cueVerb } from './cues.ts';
import type { Frame } from './frame.ts';

/** A sentence without a main verb that ends in "…, Antony Blinken, who has said that his country condemns the attack". */
export function relativeFrame(tokens: readonly Token[]): Frame | undefined {
  if (mainVerb(tokens)) return undefined;
  const at = tokens.findIndex(
    (token, i) => cueVerb(token.lemma)?.takes === 'clause' && tokens.slice(Math.max(0, i - 3), i).some(isWho),
  );
  const who = tokens.slice(0, Math.max(at, 0)).findLastIndex(isWho);
  const verb = cueVerb(tokens[at]?.lemma ?? '');
  const said = who > 0 && at > 0 && verb ? clauseObject(tokens, at + 1, verb) : undefined;
  if (!verb || !said) return undefined;
  const end = tokens[who - 1]?.text === ',' ? who - 1 : who;
  const comma = tokens.slice(0, end).findLastIndex((token) => token.kind === 'punctuation');
  return {
    speaker: { from: comma + 1, to: end },
    cue: { from: at, to: at + 1 },
    mode: verb.mode,
    content: { from: said.from, to: tokens.length },
    words: { from: 0, to: said.from },
    that: said.that,
    open: said.open,
  };
}

function isWho(token: Token): boolean {
  return token.lower === 'who';
}

import type { Name } from '@claimwire/core';
import type { Token } from '../../language/parse.ts';
import type { Entity } from './entity.ts';
import { genderOfNoun } from './gender.ts';
import { isOrganisation, isShip, widened } from './kind-noun.ts';
import { isPersonNoun } from './person-noun.ts';

/** A noun phrase without a name: "the company", "a police officer", "the ferry". */
export interface Described {
  /** Index of the first token behind it. */
  readonly to: number;
  readonly noun: string;
  /** "the", "this" or "that" stands before it, so that it may take up something earlier. */
  readonly definite: boolean;
  /** The entity that it brings in where it takes up nothing; undefined where it names no person, body or ship. */
  entity(text: string): Entity | undefined;
}

const LONGEST = 6;

/** The described entity whose phrase begins at a token; undefined where a name follows or belongs to it. */
export function describedAt(
  tokens: readonly Token[],
  i: number,
  names: readonly Name[],
): Described | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  const definite = /^(?:the|this|that)$/.test(first.lower) && first.pos === 'DET';
  const indefinite = /^(?:a|an)$/.test(first.lower) && first.pos === 'DET';
  const bare =
    !definite &&
    !indefinite &&
    /^(?:police|officials|officers|prosecutors|rescuers|firefighters|authorities|investigators)$/.test(
      first.lower,
    );
  if (!definite && !indefinite && !bare) return undefined;
  const from = bare ? i : i + 1;
  let to = from;
  while (to < tokens.length && to - from < LONGEST && isPart(tokens, to, names)) to += 1;
  const head = tokens[to - 1];
  const next = tokens[to];
  if (!head || to <= from || (head.pos !== 'NOUN' && !bare) || (next && covers(names, next)))
    return undefined;
  // "the captain of the ferry" and "the mayor, Leyla Ozan," bring their own name or description.
  if (next?.lower === 'of' || next?.lower === 'for' || /^(?:'s|’s|')$/.test(next?.text ?? ''))
    return undefined;
  if (next?.text === ',' && tokens[to + 1] && covers(names, tokens[to + 1] ?? head)) return undefined;
  const noun = head.lower;
  return { to, noun, definite, entity: (text) => entityFor(first, head, noun, text) };
}

function isPart(tokens: readonly Token[], i: number, names: readonly Name[]): boolean {
  const token = tokens[i];
  if (!token || covers(names, token)) return false;
  return (
    token.pos === 'NOUN' ||
    token.pos === 'ADJ' ||
    token.pos === 'NUM' ||
    token.text === '-' ||
    /^(?:police)$/i.test(token.text)
  );
}

function covers(names: readonly Name[], token: Token): boolean {
  return names.some((name) => name.span.start <= token.start && name.span.end >= token.end);
}

function entityFor(first: Token, head: Token, noun: string, text: string): Entity | undefined {
  const plural = /^(?:police|people)$/.test(noun) || (noun !== head.lemma && noun.endsWith('s'));
  const person = isPersonNoun(head.lemma);
  const body = isOrganisation(noun);
  const ship = isShip(noun);
  if (!person && !body && !ship) return undefined;
  const words = text.slice(first.start, head.end);
  return {
    full: first.pos === 'DET' || plural ? words.charAt(0).toLowerCase() + words.slice(1) : words,
    named: false,
    kind: person ? 'person' : body ? 'body' : 'thing',
    gender: genderOfNoun(head.lemma) ?? null,
    ship,
    plural: plural || noun === 'police',
    nouns: new Set(widened(noun)),
  };
}

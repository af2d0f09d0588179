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
/** Those of whom news speaks without an article. */
const BARE = /^(?:police|officials|officers|prosecutors|rescuers|firefighters|authorities|investigators)$/;
const OTHER = /^(?:other|second|third|another|new|former|rival|first|last|next|same|similar)$/;

/** The described entity whose phrase begins at a token; undefined where a name follows or belongs to it. */
export function describedAt(
  tokens: readonly Token[],
  i: number,
  names: readonly Name[],
): Described | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  const definite = /^(?:the|this|that)$/.test(first.lower) && first.pos === 'DET';
  const bare = BARE.test(first.lower) || isBarePlural(tokens, i);
  const from = bare ? i : (behindOwner(tokens, i, names) ?? i + 1);
  if (!definite && !bare && from === i + 1 && !/^(?:a|an|his|her|its|their)$/.test(first.lower))
    return undefined;
  let to = from;
  while (to < tokens.length && to - from < LONGEST && isPart(tokens, to, names)) to += 1;
  const head = tokens[to - 1];
  const next = tokens[to];
  const aged = head?.lower === 'old' && tokens[to - 2]?.text === '-';
  if (!head || to <= from || (next && covers(names, next))) return undefined;
  if (head.pos !== 'NOUN' && !bare && !aged) return undefined;
  // "the captain of the ferry" and "the mayor, Leyla Ozan," bring their own name or description.
  if (/^(?:'s|’s|')$/.test(next?.text ?? '')) return undefined;
  const more = next?.lower === 'of' || next?.lower === 'for';
  const mark = more ? tokens.findIndex((token, k) => k > to && token.kind === 'punctuation') : to;
  if (tokens[mark]?.text === ',' && covers(names, tokens[mark + 1] ?? head)) return undefined;
  const before = tokens.slice(from, to - 1);
  // "the boat's captain" and "the other company" are new ones; "the water company" is not "the electricity company".
  const fresh =
    more || from > i + 1 || before.some((token) => token.pos === 'PART' || OTHER.test(token.lower));
  const modifier = before.at(-1)?.pos === 'NOUN' ? `${before.at(-1)?.lower} ` : '';
  return {
    to,
    noun: `${modifier}${head.lower}`,
    definite: definite && !fresh,
    entity: (text) => entityFor(bare ? withModifiers(tokens, i) : first, head, text),
  };
}

/** "Forecasters warned": a plural for persons with nothing before it. */
function isBarePlural(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token?.lower.endsWith('s') || (before && before.kind !== 'punctuation')) return false;
  return isPersonNoun(token.lower.slice(0, -1)) && tokens[i + 1]?.pos !== 'NOUN';
}

/** "Ecuador's army": the army, and not Ecuador. */
function behindOwner(tokens: readonly Token[], i: number, names: readonly Name[]): number | undefined {
  const owner = names.find((name) => name.span.start === tokens[i]?.start);
  const at = owner ? tokens.findIndex((token) => token.start >= owner.span.end) : -1;
  return at > 0 &&
    /^(?:'s|’s|')$/.test(tokens[at]?.text ?? '') &&
    (tokens[at]?.start ?? 0) === owner?.span.end
    ? at + 1
    : undefined;
}

function isPart(tokens: readonly Token[], i: number, names: readonly Name[]): boolean {
  const token = tokens[i];
  if (!token) return false;
  const name = names.find((one) => one.span.start <= token.start && one.span.end >= token.end);
  if (name) {
    // "the Dutch embassy", "the Red Dawn movement", but not "the ferry Queen of Lasso".
    const after = tokens.find((one) => one.start >= name.span.end);
    return /^(?:NOUN|ADJ)$/.test(after?.pos ?? '') && tokens[i - 1]?.pos !== 'NOUN';
  }
  return (
    token.pos === 'NOUN' ||
    token.pos === 'ADJ' ||
    token.pos === 'NUM' ||
    token.text === '-' ||
    token.lower === 'police' ||
    /^(?:'s|’s)$/.test(token.text)
  );
}

function covers(names: readonly Name[], token: Token): boolean {
  return names.some((name) => name.span.start <= token.start && name.span.end >= token.end);
}

/** "Russian officials": the word before belongs to it. */
function withModifiers(tokens: readonly Token[], i: number): Token {
  let at = i;
  while (/^(?:ADJ|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) at -= 1;
  return tokens[at] ?? tokens[i] ?? { text: '', start: 0, end: 0, lower: '', lemma: '', pos: '', kind: '' };
}

function entityFor(first: Token, head: Token, text: string): Entity | undefined {
  const noun = head.lower;
  const plural = /^(?:police|people)$/.test(noun) || (noun !== head.lemma && noun.endsWith('s'));
  // "the 34-year-old"
  const person = isPersonNoun(head.lemma) || noun === 'old';
  const body = isOrganisation(noun);
  const ship = isShip(noun);
  if (!person && !body && !ship) return undefined;
  const words = text.slice(first.start, head.end);
  return {
    full:
      first.pos === 'DET' || (plural && first === head)
        ? words.charAt(0).toLowerCase() + words.slice(1)
        : words,
    named: false,
    kind: person ? 'person' : body ? 'body' : 'thing',
    gender: genderOfNoun(head.lemma) ?? null,
    ship,
    speaks: false,
    plural: plural || noun === 'police',
    nouns: new Set(widened(noun)),
    calledBy: new Set([noun]),
  };
}

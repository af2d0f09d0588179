import type { Name, Reference, Span } from '@claimwire/core';
import type { Token } from '../language/parse.ts';

/** Who speaks: the fullest name or else the description in the text, and the role that the text gives. */
export interface Speaker {
  readonly speaker: string;
  readonly role: string | null;
  readonly span: Span;
}

/** What a noun phrase is resolved with. */
export interface SpeakerContext {
  readonly text: string;
  readonly names: readonly Name[];
  readonly references: readonly Reference[];
  fullName(canonical: string): string | undefined;
}

const POSSESSIVE = /^(?:his|her|its|their|our|my|'s|’s|')$/;
const CUT = /^(?:who|which|that|whose|when|where|,|\(|–|—|:)$/;
/** A name after one of these belongs to the description: "a spokesman for Ann Lee", "people close to Putin". */
const BELONGS = /^(?:for|of|to|from|at|in|with|near|by|behind|outside)$/;

/** Reads a speaker's noun phrase: "its director, Rosa Maldini" → Rosa Maldini, director. */
export function speakerOf(tokens: readonly Token[], context: SpeakerContext): Speaker | null {
  const phrase = trim(tokens);
  const [first] = phrase;
  const last = phrase.at(-1);
  if (!first || !last) return null;
  const span = { start: first.start, end: last.end };
  const reference = context.references.find(
    ({ span: own }) => own.start === first.start || (own.start >= first.start && own.end === last.end),
  );
  const name = personIn(phrase, context);
  if (name)
    return {
      speaker: context.fullName(name.canonical) ?? name.text,
      role: roleBeside(phrase, name, context.text),
      span,
    };
  if (reference && reference.span.end >= last.end - 1)
    return { speaker: reference.standsFor, role: null, span };
  const whole = context.names.find((own) => isWhole(phrase, own));
  // A place stands for its government under the name that the sentence gives it: Washington, the US.
  const spelled = whole?.kind === 'place' ? whole.text : whole && context.fullName(whole.canonical);
  if (whole) return { speaker: spelled ?? whole.text, role: null, span };
  const named = context.names.find(
    (own) => own.span.end === last.end && !mayBePerson(own) && isIntroduced(phrase, own),
  );
  if (named)
    return {
      speaker: context.fullName(named.canonical) ?? named.text,
      role: roleBeside(phrase, named, context.text),
      span,
    };
  return { speaker: describe(phrase, context), role: null, span };
}

/** "the electricity company WestGrid", "the state agency RIA Novosti" */
function isIntroduced(phrase: readonly Token[], name: Name): boolean {
  const before = phrase.filter((token) => token.end <= name.span.start);
  return (
    before.at(-1)?.pos === 'NOUN' && before.every((token) => /^(?:DET|ADJ|NOUN|PUNCT|PROPN)$/.test(token.pos))
  );
}

function trim(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex((token) => token.kind !== 'punctuation');
  const to = tokens.findLastIndex((token) => token.kind !== 'punctuation' || token.text === ')');
  return from < 0 ? [] : tokens.slice(from, to + 1);
}

/** The person that the phrase names, and not one whom it only mentions: "a spokesman for …", "…'s office". */
function personIn(phrase: readonly Token[], { names }: SpeakerContext): Name | undefined {
  const [first] = phrase;
  const last = phrase.at(-1);
  if (!first || !last) return undefined;
  // What a relative clause mentions does not speak: "sources who claim that Apple will".
  const relative = phrase.findIndex((token) => /^(?:who|which|that|whose)$/.test(token.lower));
  const end = phrase[relative - 1]?.end ?? last.end;
  return names.find((name) => {
    if (name.span.start < first.start || name.span.end > end || !mayBePerson(name)) return false;
    const before = phrase.findLast((token) => token.end <= name.span.start);
    const outside = phrase.findLast(
      (token) => token.end <= name.span.start && !/^(?:DET|ADJ)$/.test(token.pos),
    );
    const after = phrase.find((token) => token.start >= name.span.end);
    if (outside && BELONGS.test(outside.lower)) return false;
    if (/^(?:'s|’s)$/.test(after?.text ?? '')) return false;
    // "fire chief Marta Ruiz", "Paulo Reis, a boat builder"
    return name.kind === 'person' || (before ? before.pos !== 'DET' : after?.text === ',');
  });
}

function mayBePerson(name: Name): boolean {
  return name.kind === 'person' || (name.kind === 'other' && /^\p{Lu}\S*\s\p{Lu}/u.test(name.text));
}

/** "chief executive" before the name, or the apposition behind it: "the White House spokesman". */
function roleBeside(phrase: readonly Token[], name: Name, text: string): string | null {
  const before = phrase.filter((token) => token.end <= name.span.start);
  const after = phrase.filter((token) => token.start >= name.span.end);
  return roleOf(before, text) ?? (after[0]?.text === ',' ? roleOf(after.slice(1), text) : null);
}

function roleOf(tokens: readonly Token[], text: string): string | null {
  const cut = tokens.findIndex((token, i) => i > 0 && CUT.test(token.lower));
  const own = cut < 0 ? tokens : tokens.slice(0, cut);
  if (/^(?:who|which|whose|one|\d+)$/.test(own[0]?.lower ?? '')) return null;
  let from = own.findLastIndex((token) => POSSESSIVE.test(token.lower)) + 1;
  // "the country's commissioner": what follows the owner; "the owner of the ferry": all of it.
  while (/^(?:a|an|the|one|of)$/.test(own[from]?.lower ?? '')) from += 1;
  const first = own[from];
  const last = own.at(-1);
  if (!first || !last || !own.slice(from).some((token) => token.pos === 'NOUN' || token.pos === 'PROPN'))
    return null;
  return text.slice(first.start, last.kind === 'punctuation' ? (own.at(-2)?.end ?? last.end) : last.end);
}

function isWhole(phrase: readonly Token[], name: Name): boolean {
  const from = /^(?:the|a|an)$/.test(phrase[0]?.lower ?? '') ? 1 : 0;
  const cut = phrase.findIndex((token) => CUT.test(token.lower));
  const last = phrase[(cut < 0 ? phrase.length : cut) - 1];
  return phrase[from]?.start === name.span.start && last !== undefined && last.end <= name.span.end;
}

/** "a US official", "one, a bus driver from Ellingham who asked" → "a bus driver from Ellingham". */
function describe(phrase: readonly Token[], context: SpeakerContext): string {
  const cut = phrase.findIndex((token, i) => i > 0 && CUT.test(token.lower));
  const own = cut < 0 ? phrase : phrase.slice(0, cut);
  if (
    own.length === 1 &&
    /^(?:one|another|others|some)$/.test(own[0]?.lower ?? '') &&
    phrase[cut]?.text === ','
  )
    return describe(phrase.slice(cut + 1), context);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return '';
  const words = context.text.slice(first.start, last.end);
  const named = context.names.some((name) => name.span.start <= first.start && name.span.end >= first.end);
  // A capital that only begins the sentence: "Police", "A spokesman".
  return named || /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

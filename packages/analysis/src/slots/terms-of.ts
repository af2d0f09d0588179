import type { DateRange, Name, Quantity, Span } from '@claimwire/core';
import { isCommonWord } from '../language/capitals.ts';
import type { Sentence, Token } from '../language/parse.ts';
import { countryOf } from './name/country.ts';
import { variantKind } from './name/variants.ts';
import { baseForms, conceptAt } from './term/concept.ts';

/** What was already found in the sentence: its words become terms by what they mean and not by how they are spelled. */
export interface Found {
  readonly names: readonly Name[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateRange[];
}

const STOP = new Set(
  (
    'a an the this that these those such same other another each every all any some no not nor only own so than too very just now ' +
    'i me my we our us you your he him his she her it its they them their who whom whose which what there here ' +
    'be is am are was were been being have has had having do does did doing will would shall should can could may might must ' +
    'of in on at by for with about against between into through during before after above below to from up down out off over under ' +
    'again further then once as if because until while although though and but or yet since per via amid among around along across ' +
    'behind beyond near within without toward towards upon despite like unlike ' +
    "n't 's 're 've 'll 'd 'm ' also however meanwhile still already even ever never both either neither when where why how more most less least much many few " +
    'say tell add state note speak accord quote ask report reportedly announce ' +
    'make take get give go come put keep let seem become use do have set bring show call think know see want need try happen occur ' +
    'one year month week day hour minute time today yesterday tomorrow tonight ago later earlier early late ' +
    'mr mrs ms dr sir percent cent thing way part lot number total'
  ).split(' '),
);
/** Precisions that name one day: such a date is a term, spelled YYYY-MM-DD. */
const DAYS = new Set<string>(['day', 'part-of-day', 'hour', 'minute']);
/** Roles of figures and the concept that says the same in words. */
const ROLE_TERMS = new Map([
  ['die', 'die'],
  ['injure', 'injure'],
  ['miss', 'miss'],
  ['arrest', 'arrest'],
  ['rescue', 'rescue'],
  ['aboard', 'passenger'],
  ['infect', 'ill'],
  ['evacuate', 'evacuate'],
]);
const WORD = /[\p{L}\p{N}]/u;

/**
 * Normalised content words of a sentence in text order. Names by canonical form, figures by value and by the unit they measure in
 * (`#GBP`), days as YYYY-MM-DD, words by concept class or else by dictionary form; no stop words, reporting verbs or light verbs.
 * No term stands twice in a row.
 */
export function termsOf(sentence: Sentence, found: Found): string[] {
  const { tokens } = sentence;
  const bases = baseForms(tokens);
  const terms: string[] = [];
  const push = (term: string): void => {
    if (terms.at(-1) !== term) terms.push(term);
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    const name = covering(found.names, token);
    if (name) {
      for (const term of nameTerms(name)) push(term);
      while (within(tokens[i + 1], name.span)) i += 1;
      continue;
    }
    const date = covering(found.dates, token);
    if (date) {
      if (DAYS.has(date.precision) && date.resolved) push(date.start.slice(0, 10));
      while (within(tokens[i + 1], date.span)) i += 1;
      continue;
    }
    const quantity = covering(found.quantities, token);
    if (quantity) {
      if (quantity.value !== null) push(numberTerm(quantity.value, quantity.unit));
      if (quantity.unit !== 'one' && quantity.unit !== 'age') push(`#${quantity.unit}`);
      const role = quantity.role === null ? undefined : ROLE_TERMS.get(quantity.role);
      if (role !== undefined) push(role);
      while (within(tokens[i + 1], quantity.span)) i += 1;
      continue;
    }
    if (token.lower === 'according') continue;
    const concept = conceptAt(tokens, bases, i);
    if (concept) {
      push(concept.concept);
      i += concept.length - 1;
      continue;
    }
    const base = bases[i] ?? token.lemma;
    if (!WORD.test(base) || base.length < 2 || STOP.has(base) || STOP.has(token.lower)) continue;
    push(base);
  }
  return terms;
}

const within = (token: Token | undefined, span: Span): boolean =>
  token !== undefined && token.start >= span.start && token.end <= span.end;
const covering = <T extends { readonly span: Span }>(slots: readonly T[], token: Token): T | undefined =>
  slots.find((slot) => within(token, slot.span));

/**
 * The canonical name and, where it has several words, those by which other articles may call it: a person's last name, and of
 * any other name the words that are no dictionary words ("corvena" of Corvena Health, "tembe" of Tembe Strait).
 */
function nameTerms({ canonical, kind }: Name): string[] {
  const words = canonical.split(' ');
  if (words.length === 1 || variantKind(canonical) === 'organisation' || countryOf(canonical) !== undefined)
    return [canonical];
  const last = words.at(-1) ?? canonical;
  const parts =
    kind === 'person' ? [last] : words.filter((word) => word.length > 3 && !isCommonWord({ lower: word }));
  return [canonical, ...parts];
}

/** "43" for a count, "42 m/s" for a measure: two significant digits, so that converted units meet. */
const numberTerm = (value: number, unit: string): string =>
  unit === 'one' || unit === 'age' ? `${value}` : `${Number(value.toPrecision(2))} ${unit}`;

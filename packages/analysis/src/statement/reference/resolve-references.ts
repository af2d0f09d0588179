import type { Name, Reference } from '@claimwire/core';
import type { Sentence, Token } from '../../language/parse.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import { describedAt } from './described.ts';
import { entitiesOf } from './entities-of.ts';
import type { Entity } from './entity.ts';
import { likeliest, type Mention, type Search } from './mention.ts';
import { agrees, type Pronoun, pronounAt } from './pronoun.ts';

/** A sentence with what is known of it before references are resolved. */
export interface Place {
  readonly sentence: Sentence;
  readonly paragraph: number;
  /** Names with the canonical forms of the article. */
  readonly names: readonly Name[];
  inQuote(token: Token): boolean;
  /** True for tokens of a subject or a speaker. */
  isLeading(token: Token): boolean;
  /** True for tokens of a speaker. */
  isSpeaker(token: Token): boolean;
}

/** How an article spells a name in full. */
type FullName = (canonical: string) => string | undefined;

/** For each sentence the pronouns and short names that stand for a name or description elsewhere in the article. */
export function resolveReferences(
  places: readonly Place[],
  text: string,
  fullName: FullName,
): readonly Reference[][] {
  const entities = entitiesOf(places, fullName);
  const mentions: Mention[] = [];
  const descriptions = new Map<string, Entity>();
  const describedAs = (entity: Entity): Entity => {
    const known = descriptions.get(entity.full) ?? entity;
    descriptions.set(entity.full, known);
    return known;
  };
  return places.map((place, number) => {
    const { tokens } = place.sentence;
    const references: Reference[] = [];
    const at = (start: number) => ({ sentence: number, paragraph: place.paragraph, start });
    const refer = (first: Token, last: Token, entity: Entity): void => {
      const span = { start: first.start, end: last.end };
      const words = text.slice(span.start, span.end);
      if (words !== entity.full) references.push({ span, text: words, standsFor: entity.full });
    };
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      const name = place.names.find((one) => one.span.start === token.start);
      const leading = place.isLeading(token);
      if (name) {
        const entity = entities.get(name.canonical);
        const last = tokens.findLast((one) => one.end <= name.span.end) ?? token;
        // "Ecuador's army" brings in the army.
        const owned = describedAt(tokens, i, place.names);
        const own = owned?.entity(text);
        const seen = { ...at(token.start), quoted: place.inQuote(token) };
        if (entity) {
          if (isShort(name, entity)) refer(token, last, entity);
          const modifies = /^(?:NOUN|PROPN|ADJ)$/.test(tokens[tokens.indexOf(last) + 1]?.pos ?? '');
          mentions.push({ entity, ...seen, leading: leading && !own && !modifies });
        }
        if (own) mentions.push({ entity: own, ...seen, leading });
        i = Math.max(tokens.indexOf(last), own && owned ? owned.to - 1 : 0);
        continue;
      }
      const quoted = place.inQuote(token);
      const pronoun = pronounAt(tokens, i);
      if (pronoun) {
        const speaks = place.isSpeaker(token);
        const search = { ...reachOf(pronoun, speaks, i === 0), notSubject: isObject(tokens, i) };
        const entity = quoted
          ? undefined
          : likeliest(
              mentions,
              at(token.start),
              (one, mention) => agrees(one, pronoun, speaks, mention.leading),
              search,
            );
        if (entity) {
          refer(token, token, entity);
          mentions.push({ entity, ...at(token.start), leading, quoted });
        }
        // "its director" is a phrase of its own.
        if (!/^(?:his|her|its|their)$/.test(token.lower)) continue;
      }
      const described = isApposed(tokens, i, place) ? undefined : describedAt(tokens, i, place.names);
      if (!described) continue;
      const last = tokens[described.to - 1] ?? token;
      const known = described.definite
        ? (likeliest(mentions, { ...at(token.start), paragraph: place.paragraph }, (one) =>
            one.nouns.has(described.noun),
          ) ?? onlyOne(mentions, described.noun, token.start))
        : undefined;
      if (known) refer(token, last, known);
      const fresh = known ? undefined : described.entity(text);
      const entity = known ?? (fresh && described.definite ? describedAs(fresh) : fresh);
      if (entity) mentions.push({ entity, ...at(token.start), leading, quoted });
      i = Math.max(i, described.to - 1);
    }
    return references;
  });
}

/**
 * "He" reaches three sentences back. "It" reaches to the last subject where it begins its sentence or speaks, else stays
 * in its sentence, as "they" does unless it speaks.
 */
function reachOf({ kind, owner }: Pronoun, speaks: boolean, first: boolean): Omit<Search, 'notSubject'> {
  if (kind === 'he' || kind === 'she') return { reach: 3, leading: false };
  const back = speaks || (kind === 'it' && (first || owner));
  return { reach: back ? 1 : 0, leading: true };
}

/** "Putin" for Vladimir Putin, "Corvena" for Corvena Health; not a place, not "Corvena's". */
function isShort(name: Name, entity: Entity): boolean {
  const short = name.text.replace(/['’]s?$/, '');
  if (name.kind === 'place' || entity.full.length <= short.length + 1) return false;
  return entity.kind === 'person'
    ? entity.full.endsWith(` ${short}`)
    : (entity.kind === 'body' || entity.speaks) && entity.full.startsWith(`${short} `);
}

/** In the whole article before only one entity was introduced by this noun. */
function onlyOne(mentions: readonly Mention[], noun: string, start: number): Entity | undefined {
  const found = new Set(
    mentions
      .filter((one) => one.start < start && one.entity.named && one.entity.calledBy.has(noun))
      .map((one) => one.entity),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** "John Kirby, the White House spokesman,": the description belongs to the name before it. */
function isApposed(tokens: readonly Token[], i: number, { names, isSpeaker }: Place): boolean {
  const [name, comma, own] = tokens.slice(i - 2, i + 1);
  if (!name || !own || comma?.text !== ',') return false;
  // "…, the mayor said" begins a frame; "said John Kirby, the White House spokesman" goes on in one.
  return isSpeaker(own) === isSpeaker(name) && names.some((one) => one.span.end === name.end);
}

/** "found him", "told them", "met her on Monday"; not "her lawyer". */
function isObject(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  // "He is in hospital after a boat pulled him out": another clause has another subject.
  if (verbGroups(tokens).filter((group) => group.start < i).length > 1) return false;
  if (lower !== 'her') return lower === 'him' || lower === 'them';
  return !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[i + 1]?.pos ?? '');
}

import type { Name, Reference } from '@claimwire/core';
import type { Sentence, Token } from '../../language/parse.ts';
import { describedAt } from './described.ts';
import { type Entity, entityOf, learn } from './entity.ts';
import { likeliest, type Mention } from './mention.ts';
import { agrees, pronounAt } from './pronoun.ts';

/** A sentence with what is known of it before references are resolved. */
export interface Place {
  readonly sentence: Sentence;
  readonly paragraph: number;
  /** Names with the canonical forms of the article. */
  readonly names: readonly Name[];
  inQuote(token: Token): boolean;
  /** True for tokens of a subject or a speaker. */
  isLeading(token: Token): boolean;
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
        if (entity) {
          if (isShort(name, entity)) refer(token, last, entity);
          mentions.push({ entity, ...at(token.start), leading });
        }
        i = tokens.indexOf(last);
        continue;
      }
      const pronoun = pronounAt(tokens, i);
      if (pronoun && pronoun !== 'i' && !place.inQuote(token)) {
        const entity = likeliest(mentions, at(token.start), (one) => agrees(one, pronoun));
        if (entity) {
          refer(token, token, entity);
          mentions.push({ entity, ...at(token.start), leading });
        }
        continue;
      }
      const described = describedAt(tokens, i, place.names);
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
      if (entity) mentions.push({ entity, ...at(token.start), leading });
      i = Math.max(i, described.to - 1);
    }
    return references;
  });
}

function entitiesOf(places: readonly Place[], fullName: FullName): ReadonlyMap<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const { names, sentence } of places) {
    for (const name of names) {
      const entity = entities.get(name.canonical) ?? entityOf(name, fullName(name.canonical) ?? name.text);
      entities.set(name.canonical, entity);
      if (name.kind === 'person' && entity.kind === 'thing' && !entity.ship) {
        Object.assign(entity, {
          kind: 'person' satisfies Entity['kind'],
          gender: entityOf(name, entity.full).gender,
        });
      }
      if (name.kind === 'organisation' && entity.kind === 'thing') entity.kind = 'body';
      learn(entity, sentence.tokens, name);
    }
  }
  return entities;
}

/** "Putin" for Vladimir Putin; not "Corvena's" for Corvena, and not a place. */
function isShort(name: Name, entity: Entity): boolean {
  return (
    name.kind !== 'place' &&
    entity.full.length > name.text.length + 1 &&
    entity.full.includes(name.text.replace(/['’]s?$/, ''))
  );
}

/** In the whole article before only one entity was introduced by this noun. */
function onlyOne(mentions: readonly Mention[], noun: string, start: number): Entity | undefined {
  const found = new Set(
    mentions
      .filter((one) => one.start < start && one.entity.named && one.entity.nouns.has(noun))
      .map((one) => one.entity),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

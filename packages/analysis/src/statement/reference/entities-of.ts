import type { Name } from '@claimwire/core';
import type { Sentence, Token } from '../../language/parse.ts';
import { type Entity, entityOf, learn } from './entity.ts';

interface NamedPlace {
  readonly sentence: Sentence;
  readonly names: readonly Name[];
  isSpeaker(token: Token): boolean;
}

/** The entities that an article names, each with what all its mentions tell of it. */
export function entitiesOf(
  places: readonly NamedPlace[],
  fullName: (canonical: string) => string | undefined,
): ReadonlyMap<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const { names, sentence, isSpeaker } of places) {
    for (const name of names) {
      const entity = entities.get(name.canonical) ?? entityOf(name, fullName(name.canonical) ?? name.text);
      entities.set(name.canonical, entity);
      if (name.kind === 'person' && entity.kind === 'thing' && !entity.ship) {
        Object.assign(entity, {
          kind: 'person' satisfies Entity['kind'],
          gender: entityOf(name, entity.full).gender,
        });
      }
      if (name.kind === 'organisation' && entity.kind === 'thing' && !entity.ship) entity.kind = 'body';
      if (speaks(name, sentence.tokens, isSpeaker)) entity.speaks = true;
      learn(entity, sentence.tokens, name);
    }
  }
  return entities;
}

/** The name is who speaks, and does not only say whose or where the speaker is. */
function speaks(name: Name, tokens: readonly Token[], isSpeaker: (token: Token) => boolean): boolean {
  const i = tokens.findIndex((token) => token.end === name.span.end);
  const token = tokens[i];
  const after = tokens[i + 1];
  if (!token || !isSpeaker(token)) return false;
  return !/^(?:NOUN|ADJ|PART)$/.test(after?.pos ?? '') && after?.text !== '-' && !isOf(tokens, i);
}

/** "the harbour master of Orro": the name only tells where. */
function isOf(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - 3), i).some((token) => token.pos === 'ADP');
}

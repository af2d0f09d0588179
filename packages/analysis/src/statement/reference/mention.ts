import type { Entity } from './entity.ts';

/** A place where an article speaks of an entity. */
export interface Mention {
  readonly entity: Entity;
  /** Number of the sentence in the article. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly start: number;
  /** It is the subject of a main verb, or the one who speaks. */
  readonly leading: boolean;
  /** It stands inside a quotation. */
  readonly quoted: boolean;
}

/** How far a reference may look for what it stands for. */
export interface Search {
  /** Most sentences back. */
  readonly reach: number;
  /** Only subjects and speakers count. */
  readonly leading: boolean;
  /** The subject of its own sentence does not count. */
  readonly notSubject: boolean;
}

/** The best candidate must lead the next one by this much. */
const MARGIN = 0.75;

/**
 * The entity that a pronoun or short noun stands for: recent mentions count more, subjects and speakers more than other
 * words, the same paragraph more than the one before. Undefined where two are nearly as likely.
 */
export function likeliest(
  mentions: readonly Mention[],
  at: { readonly sentence: number; readonly paragraph: number; readonly start: number },
  fits: (entity: Entity, mention: Mention) => boolean,
  search: Search = { reach: 3, leading: false, notSubject: false },
): Entity | undefined {
  const scores = new Map<Entity, number>();
  for (const mention of mentions) {
    const distance = at.sentence - mention.sentence;
    if (mention.start >= at.start || distance > search.reach || !fits(mention.entity, mention)) continue;
    if (!mention.leading && (search.leading || !mention.entity.named)) continue;
    // "A monk found him": the object is not the subject.
    if (search.notSubject && distance === 0 && mention.leading) continue;
    // Whom a quotation only describes is not taken up outside it.
    if (mention.quoted && !mention.entity.named) continue;
    const apart = at.paragraph - mention.paragraph;
    if (apart > 1) continue;
    const score = 3 - distance + (mention.leading ? 1.5 : 0) - apart - (mention.quoted ? 1 : 0);
    scores.set(mention.entity, Math.max(scores.get(mention.entity) ?? 0, score));
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best) return undefined;
  return second && best[1] - second[1] < MARGIN ? undefined : best[0];
}

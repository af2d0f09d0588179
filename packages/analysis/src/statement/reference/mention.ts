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
}

/** Farther back than this no pronoun reaches. */
const REACH = 3;
/** The best candidate must lead the next one by this much. */
const MARGIN = 0.75;

/**
 * The entity that a pronoun or short noun stands for: recent mentions count more, subjects and speakers more than other
 * words, the same paragraph more than the one before. Undefined where two are nearly as likely.
 */
export function likeliest(
  mentions: readonly Mention[],
  at: { readonly sentence: number; readonly paragraph: number; readonly start: number },
  fits: (entity: Entity) => boolean,
): Entity | undefined {
  const scores = new Map<Entity, number>();
  for (const mention of mentions) {
    const distance = at.sentence - mention.sentence;
    if (mention.start >= at.start || distance > REACH || !fits(mention.entity)) continue;
    const apart = at.paragraph - mention.paragraph;
    if (apart > 1) continue;
    const score = 3 - distance + (mention.leading ? 1.5 : 0) - apart;
    scores.set(mention.entity, Math.max(scores.get(mention.entity) ?? 0, score));
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best) return undefined;
  return second && best[1] - second[1] < MARGIN ? undefined : best[0];
}

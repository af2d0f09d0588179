import type { Article } from './article.ts';
import { brackwater } from './events/brackwater.ts';
import {
  brackwaterCopies,
  brackwaterExpectations,
  brackwaterTraps,
} from './events/brackwater-expectations.ts';
import { moscow } from './events/moscow.ts';
import { moscowExpectations, moscowTraps } from './events/moscow-expectations.ts';
import { tidewell } from './events/tidewell.ts';
import { tidewellExpectations, tidewellTraps } from './events/tidewell-expectations.ts';
import type { Copy, Expectation, Trap } from './expectation.ts';

/** Every article, in order of publication. */
export const articles: readonly Article[] = [...moscow, ...brackwater, ...tidewell].sort((a, b) =>
  a.published < b.published ? -1 : 1,
);

/** When the articles appeared, in order: the moments at which the newsroom has something new. */
export const moments: readonly Date[] = articles.map(({ published }) => new Date(published));

/**
 * The alerts that a good desk editor wants. An alert on an equivalent sentence of another article (the claim's first
 * maker, a paraphrase) is as good.
 */
export const expectations: readonly Expectation[] = [
  ...moscowExpectations,
  ...brackwaterExpectations,
  ...tidewellExpectations,
];

/** Pairs that look alike and must raise nothing. */
export const mustNotAlert: readonly Trap[] = [...moscowTraps, ...brackwaterTraps, ...tidewellTraps];

/** Articles that are another's text with light edits. */
export const copies: readonly Copy[] = brackwaterCopies;

import type { Article } from './article.ts';
import { brackwaterAlsoRight } from './events/brackwater/also-right.ts';
import { brackwaterArticles } from './events/brackwater/articles.ts';
import { brackwaterExpectations } from './events/brackwater/expectations.ts';
import { brackwaterCopies, brackwaterTraps } from './events/brackwater/traps.ts';
import { moscowAlsoRight } from './events/moscow/also-right.ts';
import { moscowArticles } from './events/moscow/articles.ts';
import { moscowExpectations } from './events/moscow/expectations.ts';
import { moscowTraps } from './events/moscow/traps.ts';
import { tidewellAlsoRight } from './events/tidewell/also-right.ts';
import { tidewellArticles } from './events/tidewell/articles.ts';
import { tidewellExpectations } from './events/tidewell/expectations.ts';
import { tidewellTraps } from './events/tidewell/traps.ts';
import type { Copy, Expectation, Trap } from './expectation.ts';

/** Every article, in order of publication. */
export const articles: readonly Article[] = [
  ...moscowArticles,
  ...brackwaterArticles,
  ...tidewellArticles,
].toSorted((a, b) => (a.published < b.published ? -1 : 1));

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

/** Alerts that are right too, though nobody would miss them: what is neither here nor above wants a second look. */
export const alsoRight: readonly Expectation[] = [
  ...moscowAlsoRight,
  ...brackwaterAlsoRight,
  ...tidewellAlsoRight,
];

/** Pairs that look alike and must raise nothing. */
export const mustNotAlert: readonly Trap[] = [...moscowTraps, ...brackwaterTraps, ...tidewellTraps];

/** Articles that are another's text with light edits. */
export const copies: readonly Copy[] = brackwaterCopies;

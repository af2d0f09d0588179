import type { Article } from '@claimwire/core';
import { amount } from './amount.ts';

/** What became of the newest version of an article, in words. */
export function stateOf(article: Article): string {
  const version = article.versions.at(-1);
  const count = version?.statements ?? 0;
  if (article.copyOf !== null) return 'a copy';
  const state = version?.state === 'analysed' ? amount(count, 'statement') : 'waiting';
  return article.paywall === null ? state : `${state}, from a stub behind a paywall`;
}

import type { Comparison } from './comparison.ts';

/**
 * Plain words of a pair, each marked by where it stands: `m` in the statement and answered by the claim, `a` added by the
 * statement, `d` dropped from the claim, `f` and `g` function words of statement and claim. Names and figures are left
 * out. The model knows only marks that many events share, so this is how English confirms and denies, not what about.
 */
export function marksOf({ claim, statement, links, answers }: Comparison): ReadonlySet<string> {
  const answered = new Set(links.filter((link) => link.strength >= 0.6).map((link) => link.claim.at));
  const answering = new Set(answers.filter((link) => link.strength >= 0.6).map((link) => link.statement.at));
  const marks = new Set<string>();
  for (const word of statement.words) {
    if ((word.proper && word.at > 0) || word.pos === 'NUM') continue;
    if (!word.content) marks.add(`f:${word.lower}`);
    else marks.add(`${answering.has(word.at) ? 'm' : 'a'}:${word.stem}`);
  }
  for (const word of claim.words) {
    if (word.proper || word.pos === 'NUM') continue;
    if (!word.content) marks.add(`g:${word.lower}`);
    else if (!answered.has(word.at)) marks.add(`d:${word.stem}`);
  }
  return marks;
}

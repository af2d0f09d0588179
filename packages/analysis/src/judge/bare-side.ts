import type { Analysis, Side } from '@claimwire/core';

/**
 * A side for a sentence that comes without an article: the whole text is one statement, with the slots that
 * `read` finds. `published` is the day or instant that dates in it are resolved against, null when unknown.
 */
export function bareSide(read: Analysis['read'], text: string, published: string | null): Side {
  const instant = published === null ? null : new Date(published).toISOString();
  const { statements } = read({ title: '', text, published: instant });
  const widest = statements.toSorted((a, b) => b.quote.length - a.quote.length)[0];
  const span = { start: 0, end: text.length };
  return {
    statement: {
      index: 0,
      quote: text,
      span,
      content: widest?.content ?? span,
      attribution: statements.find((one) => one.attribution)?.attribution ?? null,
      credits: [...new Set(statements.flatMap((one) => one.credits))],
      polarity: widest?.polarity ?? 'affirmed',
      modality: widest?.modality ?? 'actual',
      correction: statements.some((one) => one.correction),
      quantities: statements.flatMap((one) => one.quantities),
      dates: statements.flatMap((one) => one.dates),
      names: statements.flatMap((one) => one.names),
      context: statements.flatMap((one) => one.context),
      terms: statements.flatMap((one) => one.terms),
    },
    setting: { title: '', published: instant, names: [], terms: [] },
  };
}

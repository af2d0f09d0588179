import type { Side } from '@claimwire/core';
import { parse } from '../language/parse.ts';
import { collectNames } from '../slots/collect-names.ts';
import { findDates } from '../slots/find-dates.ts';
import { findNames } from '../slots/find-names.ts';
import { findQuantities } from '../slots/find-quantities.ts';
import { termsOf } from '../slots/terms-of.ts';

/**
 * A side for a sentence that comes without an article: the whole text is one statement. `published` is the day or
 * instant that dates in it are resolved against, null when unknown. Who says it is left open: the judge reads cues
 * of speech off the text itself.
 */
export function bareSide(text: string, published: string | null): Side {
  const instant = published === null ? null : new Date(published).toISOString();
  const sentences = parse(text);
  const book = collectNames(sentences, text);
  const quantities = sentences.flatMap((sentence) => findQuantities(sentence, text));
  const dates = sentences.flatMap((sentence) => findDates(sentence, text, instant));
  const names = sentences.flatMap((sentence) => book.resolve(findNames(sentence, text)));
  const span = { start: 0, end: text.length };
  return {
    statement: {
      index: 0,
      quote: text,
      span,
      content: span,
      attribution: null,
      credits: [],
      polarity: 'affirmed',
      modality: text.trimEnd().endsWith('?') ? 'question' : 'actual',
      correction: false,
      quantities,
      dates,
      names,
      context: [],
      terms: sentences.flatMap((sentence) => termsOf(sentence, { names, quantities, dates })),
    },
    setting: { title: '', published: instant, names: [], terms: [] },
  };
}

import type { DateRange, Name, Quantity } from '@claimwire/core';
import type { Sentence, Token } from '../language/parse.ts';

/** How slots are found. All spans count in `text`, the whole stored article text, as the tokens' offsets do. */
export interface SlotFinder {
  quantities(sentence: Sentence, text: string): readonly Quantity[];
  dates(sentence: Sentence, text: string, published: string | null): readonly DateRange[];
  /** All at once, because a short name is resolved by the full one elsewhere in the article. */
  names(sentences: readonly Sentence[], text: string): readonly Name[];
  terms(tokens: readonly Token[]): readonly string[];
}

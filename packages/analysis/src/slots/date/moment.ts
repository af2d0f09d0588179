import type { DateRange } from '@claimwire/core';
import type { Stretch } from './calendar.ts';

/** A moment found in a sentence, before its neighbours were looked at. `at` and `to` count in the sentence's own text. */
export interface Moment extends Stretch {
  readonly at: number;
  readonly to: number;
  readonly precision: DateRange['precision'];
  readonly resolved: boolean;
}

/** What a rule for moments is given. */
export interface DateContext {
  /** The sentence's own text, with what earlier rules took blanked out. */
  readonly text: string;
  /** Day on which the article appeared, and the moment. */
  readonly today: number;
  readonly now: number;
  /** Whether the words around an offset speak of what was or of what is to come. */
  outlook(at: number, to: number): Outlook;
  /** Days found so far, for words like "two days later". */
  readonly found: readonly Moment[];
}

export type Outlook = 'past' | 'future' | 'open';

/** One rule: finds every moment of its kind. */
export type DateRule = (context: DateContext) => Moment[];

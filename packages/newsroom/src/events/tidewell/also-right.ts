import type { Expectation } from '../../expectation.ts';
import { inTalks, ninetyListed, noClosures, rejected, talksSinceFebruary } from './claims.ts';

export const tidewellAlsoRight: readonly Expectation[] = [
  {
    article: 'anchor-offer',
    quote: talksSinceFebruary,
    ...inTalks,
    relation: 'confirms',
    kind: 'more-specific',
  },
  {
    article: 'ledger-sorley',
    quote: ninetyListed,
    ...noClosures,
    relation: 'contradicts',
    kind: 'number-conflict',
  },
  {
    article: 'anchor-accepted',
    quote: 'exactly a week after it had turned down the first one',
    ...rejected,
    relation: 'confirms',
    kind: 'date-same',
  },
  {
    article: 'anchor-accepted',
    quote: 'The new price values the bank at about 4.56 billion pounds',
    earlierArticle: 'anchor-offer',
    earlierQuote: 'The offer values Tidewell at 4.1 billion pounds',
    relation: 'updates',
    kind: 'state-change',
  },
  {
    article: 'comet-offer',
    quote: 'Their offer puts a value of £5.2 billion on the bank.',
    earlierArticle: 'northgate-offer',
    earlierQuote: 'That adds up to £4.1bn for the whole bank.',
    relation: 'contradicts',
    kind: 'number-conflict',
  },
];

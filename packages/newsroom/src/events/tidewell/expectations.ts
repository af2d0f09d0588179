import type { Expectation } from '../../expectation.ts';
import {
  inTalks,
  ninetyBranches,
  ninetyListed,
  noClosures,
  noTalks,
  price,
  rejected,
  talksSinceFebruary,
} from './claims.ts';

export const tidewellExpectations: readonly Expectation[] = [
  {
    article: 'commonweal-denial',
    quote: noTalks.earlierQuote,
    ...inTalks,
    relation: 'contradicts',
    kind: 'denial',
  },
  {
    article: 'anchor-offer',
    quote: talksSinceFebruary,
    ...noTalks,
    relation: 'contradicts',
    kind: 'negation',
  },
  {
    article: 'comet-offer',
    quote: 'Their offer puts a value of £5.2 billion on the bank.',
    earlierArticle: 'anchor-offer',
    earlierQuote: 'The offer values Tidewell at 4.1 billion pounds',
    relation: 'contradicts',
    kind: 'number-conflict',
  },
  {
    article: 'comet-offer',
    quote: 'Investors would pocket £3.10 for every share.',
    ...price,
    relation: 'confirms',
    kind: 'unit-conversion',
  },
  {
    article: 'comet-offer',
    quote: ninetyBranches,
    ...noClosures,
    relation: 'contradicts',
    kind: 'attributed-conflict',
  },
  {
    article: 'ledger-rejected',
    quote: 'Tidewell has 3.2 million customers, not 2.3 million as we wrote on 11 March.',
    earlierArticle: 'ledger-talks',
    earlierQuote: 'has 312 branches and 2.3 million customers',
    relation: 'contradicts',
    kind: 'correction',
  },
  {
    article: 'anchor-accepted',
    quote:
      "Tidewell Bank's board on Monday accepted an improved offer of 345 pence a share from Castellan Group",
    ...rejected,
    relation: 'updates',
    kind: 'state-change',
  },
  {
    article: 'ledger-sorley',
    quote:
      'Ingrid Sorley, the chief executive of Tidewell Bank, will lead the combined company after its takeover by Castellan Group, and not Marcus Feld',
    earlierArticle: 'anchor-accepted',
    earlierQuote: "Castellan's chief executive, Marcus Feld, will lead the combined company",
    relation: 'contradicts',
    kind: 'person-conflict',
  },
  {
    article: 'ledger-sorley',
    quote: ninetyListed,
    earlierArticle: 'comet-offer',
    earlierQuote: ninetyBranches,
    relation: 'confirms',
    kind: 'more-specific',
  },
  {
    article: 'ledger-sorley',
    quote: "Tidewell's shareholders will vote on the takeover on the second Thursday in May.",
    earlierArticle: 'anchor-accepted',
    earlierQuote: "Tidewell's shareholders will vote on the takeover on 9 May.",
    relation: 'confirms',
    kind: 'date-same',
  },
];

import type { Expectation, Trap } from '../expectation.ts';

const inTalks = {
  earlierArticle: 'ledger-talks',
  earlierQuote: 'Castellan Group is in talks to buy Tidewell Bank',
} as const;

const noTalks = {
  earlierArticle: 'commonweal-denial',
  earlierQuote: 'Tidewell Bank is not in talks with Castellan Group or with anybody else',
} as const;

const price = {
  earlierArticle: 'anchor-offer',
  earlierQuote: 'Castellan Group on Thursday offered 310 pence a share in cash for Tidewell Bank.',
} as const;

const noClosures = {
  earlierArticle: 'anchor-offer',
  earlierQuote: "Castellan would not close any of Tidewell's branches, Feld said.",
} as const;

const rejected = {
  earlierArticle: 'ledger-rejected',
  earlierQuote:
    "Tidewell Bank's board unanimously rejected Castellan Group's offer of 310p a share on Monday",
} as const;

const talksSinceFebruary = 'The two companies had been in talks since February';
const ninetyBranches =
  "Castellan plans to close 90 of Tidewell's 312 branches, the Finance Staff Union says.";
const ninetyListed = 'lists 90 Tidewell branches that Castellan intends to close by the end of next year';

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
    ...inTalks,
    relation: 'confirms',
    kind: 'more-specific',
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
    quote: ninetyListed,
    ...noClosures,
    relation: 'contradicts',
    kind: 'number-conflict',
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

export const tidewellTraps: readonly Trap[] = [
  {
    article: 'kestrel-rumour',
    quote: 'Is Castellan Group really in talks to buy Tidewell Bank?',
    ...inTalks,
    kind: 'question',
    why: 'it only asks',
  },
  {
    article: 'kestrel-rumour',
    quote: 'Castellan may be preparing an offer of as much as £4bn',
    ...inTalks,
    kind: 'hedged',
    why: 'chatter that the publisher itself could not confirm',
  },
  {
    article: 'kestrel-rumour',
    quote: 'It is unclear whether the two companies have spoken to each other at all.',
    ...noTalks,
    kind: 'hedged',
    why: 'it takes no side',
  },
  {
    article: 'northgate-offer',
    quote: 'The insurance company put a cash offer of 310p a share on the table this morning.',
    ...price,
    kind: 'wire-credit',
    why: 'the feed names the wire as its source',
  },
  {
    article: 'northgate-offer',
    quote: 'He says that not one branch will be closed.',
    ...noClosures,
    kind: 'wire-credit',
    why: 'the feed names the wire as its source',
  },
  {
    article: 'ledger-sorley',
    quote: 'The board of Tidewater Foods unanimously rejected an offer of 310p a share from Grantham Mills',
    ...rejected,
    kind: 'other-event',
    why: 'another company, another bidder',
  },
];

/** Claims and sentences of this event's articles that several expectations or traps are about. */

export const inTalks = {
  earlierArticle: 'ledger-talks',
  earlierQuote: 'Castellan Group is in talks to buy Tidewell Bank',
} as const;

export const noTalks = {
  earlierArticle: 'commonweal-denial',
  earlierQuote: 'Tidewell Bank is not in talks with Castellan Group or with anybody else',
} as const;

export const price = {
  earlierArticle: 'anchor-offer',
  earlierQuote: 'Castellan Group on Thursday offered 310 pence a share in cash for Tidewell Bank.',
} as const;

export const noClosures = {
  earlierArticle: 'anchor-offer',
  earlierQuote: "Castellan would not close any of Tidewell's branches, Feld said.",
} as const;

export const rejected = {
  earlierArticle: 'ledger-rejected',
  earlierQuote:
    "Tidewell Bank's board unanimously rejected Castellan Group's offer of 310p a share on Monday",
} as const;

export const talksSinceFebruary = 'The two companies had been in talks since February';
export const ninetyBranches =
  "Castellan plans to close 90 of Tidewell's 312 branches, the Finance Staff Union says.";
export const ninetyListed =
  'lists 90 Tidewell branches that Castellan intends to close by the end of next year';

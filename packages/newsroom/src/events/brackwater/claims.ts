/** Claims and sentences of this event's articles that several expectations or traps are about. */

export const threeKilled = {
  earlierArticle: 'post-blast',
  earlierQuote: 'Three workers were killed',
} as const;

export const wireThreeKilled = {
  earlierArticle: 'anchor-blast',
  earlierQuote: 'An explosion at a solvents plant owned by Ostrand Chemicals killed three people on Thursday',
} as const;

export const nineKilled = {
  earlierArticle: 'comet-blast',
  earlierQuote: 'Nine workers were killed when a chemical plant went up like a bomb',
} as const;

export const threeThousandOrderedOut = {
  earlierArticle: 'comet-blast',
  earlierQuote: 'Council officials ordered 3,000 people out of their homes on the Saltings estate.',
} as const;

export const fiveKilled = {
  earlierArticle: 'radio-five-dead',
  earlierQuote:
    'The number of people killed in the explosion at the Ostrand works in Brackwater has risen to five',
} as const;

export const sixKilled = {
  earlierArticle: 'post-day-two',
  earlierQuote: 'His death brings to six the number of people killed.',
} as const;

export const pumpFailed = {
  earlierArticle: 'anchor-blast',
  earlierQuote: 'A cooling pump had failed and a tank had overheated, causing the explosion',
} as const;

export const movedOut = 'The council says it has moved 1,200 people out of the Saltings estate.';
export const becauseOfThePump = 'the explosion was caused by the failure of a cooling pump';

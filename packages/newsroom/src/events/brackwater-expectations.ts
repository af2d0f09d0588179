import type { Copy, Expectation, Trap } from '../expectation.ts';

const threeKilled = {
  earlierArticle: 'post-blast',
  earlierQuote: 'Three workers were killed',
} as const;

const wireThreeKilled = {
  earlierArticle: 'anchor-blast',
  earlierQuote: 'An explosion at a solvents plant owned by Ostrand Chemicals killed three people on Thursday',
} as const;

const nineKilled = {
  earlierArticle: 'comet-blast',
  earlierQuote: 'Nine workers were killed when a chemical plant went up like a bomb',
} as const;

const threeThousandOrderedOut = {
  earlierArticle: 'comet-blast',
  earlierQuote: 'Council officials ordered 3,000 people out of their homes on the Saltings estate.',
} as const;

const fiveKilled = {
  earlierArticle: 'radio-five-dead',
  earlierQuote:
    'The number of people killed in the explosion at the Ostrand works in Brackwater has risen to five',
} as const;

const sixKilled = {
  earlierArticle: 'post-day-two',
  earlierQuote: 'His death brings to six the number of people killed.',
} as const;

const pumpFailed = {
  earlierArticle: 'anchor-blast',
  earlierQuote: 'A cooling pump had failed and a tank had overheated, causing the explosion',
} as const;

const movedOut = 'The council says it has moved 1,200 people out of the Saltings estate.';
const becauseOfThePump = 'the explosion was caused by the failure of a cooling pump';

export const brackwaterExpectations: readonly Expectation[] = [
  {
    article: 'anchor-blast',
    quote: wireThreeKilled.earlierQuote,
    ...threeKilled,
    relation: 'confirms',
    kind: 'number-same',
  },
  {
    article: 'anchor-blast',
    quote: 'Nineteen people were being treated at Brackwater General Hospital, two of them for severe burns',
    earlierArticle: 'post-blast',
    earlierQuote: '19 people taken to hospital',
    relation: 'confirms',
    kind: 'more-specific',
  },
  {
    article: 'anchor-blast',
    quote: 'it had 84 firefighters at the plant',
    earlierArticle: 'post-blast',
    earlierQuote: 'More than 80 firefighters were at the works by daybreak',
    relation: 'confirms',
    kind: 'number-bound',
  },
  // A later, larger count of victims counts as newer, however wrong it turns out to be.
  {
    article: 'comet-blast',
    quote: nineKilled.earlierQuote,
    ...threeKilled,
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'radio-five-dead',
    quote: fiveKilled.earlierQuote,
    ...threeKilled,
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'radio-five-dead',
    quote: fiveKilled.earlierQuote,
    ...nineKilled,
    relation: 'contradicts',
    kind: 'number-conflict',
  },
  {
    article: 'radio-five-dead',
    quote: movedOut,
    earlierArticle: 'post-blast',
    earlierQuote: 'About 1,200 people on the Saltings estate were told to leave their homes',
    relation: 'confirms',
    kind: 'number-same',
  },
  {
    article: 'radio-five-dead',
    quote: movedOut,
    ...threeThousandOrderedOut,
    relation: 'contradicts',
    kind: 'number-conflict',
  },
  {
    article: 'radio-five-dead',
    quote: 'The smoke is harmful to anyone who breathes it in, says the River and Air Agency',
    earlierArticle: 'anchor-blast',
    earlierQuote: 'The smoke posed no danger to health, according to the company.',
    relation: 'contradicts',
    kind: 'attributed-conflict',
  },
  {
    article: 'psw-what-is-known',
    quote: becauseOfThePump,
    ...pumpFailed,
    relation: 'confirms',
    kind: 'attributed-same',
  },
  {
    article: 'psw-what-is-known',
    quote: 'The plume was visible from nearly 20 kilometres away.',
    earlierArticle: 'post-blast',
    earlierQuote: 'The smoke could be seen 12 miles away.',
    relation: 'confirms',
    kind: 'unit-conversion',
  },
  {
    article: 'post-day-two',
    quote: 'The fire at the Ostrand works was put out shortly before 11am on Friday',
    earlierArticle: 'radio-five-dead',
    earlierQuote: 'The fire is still burning.',
    relation: 'updates',
    kind: 'state-change',
  },
  {
    article: 'post-day-two',
    quote: 'Firefighters found the body of the missing fitter, Lee Harkin, 34',
    earlierArticle: 'radio-five-dead',
    earlierQuote: 'One man, a 34-year-old fitter, is still missing.',
    relation: 'updates',
    kind: 'state-change',
  },
  {
    article: 'post-day-two',
    quote: sixKilled.earlierQuote,
    ...fiveKilled,
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'post-day-two',
    quote: 'Ostrand denied that the works had missed a safety inspection.',
    earlierArticle: 'radio-five-dead',
    earlierQuote: 'the works missed its safety inspection in January',
    relation: 'contradicts',
    kind: 'denial',
  },
  {
    article: 'post-day-two',
    quote: 'People from the Saltings estate were allowed back into their homes at noon',
    earlierArticle: 'radio-five-dead',
    earlierQuote: movedOut,
    relation: 'updates',
    kind: 'state-change',
  },
  {
    article: 'comet-correction',
    quote: 'The Comet was wrong to report on Thursday that nine workers had been killed',
    ...nineKilled,
    relation: 'contradicts',
    kind: 'correction',
  },
  {
    article: 'comet-correction',
    quote: 'the correct figure is 1,200',
    ...threeThousandOrderedOut,
    relation: 'contradicts',
    kind: 'correction',
  },
  {
    article: 'comet-correction',
    quote: 'the number has since risen to six',
    ...sixKilled,
    relation: 'confirms',
    kind: 'number-same',
  },
  {
    article: 'post-spark',
    quote: 'A spark of static electricity at the loading bay caused the explosion at the Ostrand works',
    ...pumpFailed,
    relation: 'contradicts',
    kind: 'cause-conflict',
  },
  {
    article: 'post-spark',
    quote: 'The cooling pump had not failed',
    earlierArticle: 'psw-what-is-known',
    earlierQuote: becauseOfThePump,
    relation: 'contradicts',
    kind: 'negation',
  },
  {
    article: 'post-spark',
    quote: 'The death toll now stands at seven.',
    ...sixKilled,
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'post-spark',
    quote: 'inspectors had been at the works exactly a week before the explosion',
    earlierArticle: 'psw-what-is-known',
    earlierQuote: 'Inspectors from the Industrial Safety Executive were last on the site on 14 March',
    relation: 'confirms',
    kind: 'date-same',
  },
];

export const brackwaterTraps: readonly Trap[] = [
  {
    article: 'northgate-blast',
    quote: 'An explosion at a solvents plant owned by Ostrand Chemicals killed three people on Thursday',
    ...wireThreeKilled,
    kind: 'copy',
    why: 'a lightly edited copy of the wire report, without credit',
  },
  {
    article: 'kestrel-blast',
    quote: 'Three people have lost their lives in an explosion at a chemical plant',
    ...wireThreeKilled,
    kind: 'wire-credit',
    why: 'its dateline credits the wire whose own report is there already',
  },
  {
    article: 'comet-blast',
    quote: 'Was it sabotage?',
    ...pumpFailed,
    kind: 'question',
    why: 'it only asks',
  },
  {
    article: 'psw-what-is-known',
    quote: 'Static electricity may have played a part',
    ...pumpFailed,
    kind: 'hedged',
    why: 'a possibility and no more, says the next sentence but one',
  },
  {
    article: 'psw-what-is-known',
    quote: 'In 1994 a fire in the drum store of the same works killed two people.',
    ...threeKilled,
    kind: 'background',
    why: 'another fire at the same works, thirty years earlier',
  },
  {
    article: 'radio-world',
    quote:
      'Three workers were killed and 19 people taken to hospital when an explosion tore through a paint factory in San Abelardo early this morning.',
    ...threeKilled,
    kind: 'other-event',
    why: 'the same figures in another factory, five days later',
  },
  {
    article: 'radio-world',
    quote: 'The fire was out by breakfast time.',
    earlierArticle: 'radio-five-dead',
    earlierQuote: 'The fire is still burning.',
    kind: 'other-event',
    why: 'the fire in San Abelardo',
  },
];

export const brackwaterCopies: readonly Copy[] = [{ article: 'northgate-blast', copyOf: 'anchor-blast' }];

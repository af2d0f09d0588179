import type { Expectation } from '../../expectation.ts';
import { actedOnIt, claimOfResponsibility, didNothing, embassyWarning, noUkrainianHand } from './claims.ts';

export const moscowAlsoRight: readonly Expectation[] = [
  {
    article: 'comet-tip-off',
    quote:
      'The US embassy sounded the alarm on 7 March, when it told every American in the city to steer clear of concerts.',
    ...embassyWarning,
    relation: 'confirms',
    kind: 'date-same',
  },
  {
    article: 'comet-tip-off',
    quote: 'They left 133 people dead.',
    earlierArticle: 'foreign-ukraine',
    earlierQuote: 'By Saturday evening the death toll stood at 133',
    relation: 'confirms',
    kind: 'number-same',
  },
  {
    article: 'comet-tip-off',
    quote: 'Islamic State says the killers were its men.',
    ...claimOfResponsibility,
    relation: 'confirms',
    kind: 'attributed-same',
  },
  {
    article: 'foreign-raid',
    quote: actedOnIt,
    earlierArticle: 'commonweal-warnings',
    earlierQuote: didNothing,
    relation: 'contradicts',
    kind: 'negation',
  },
  {
    article: 'foreign-ukraine',
    quote: 'Ukraine had nothing to do with the shooting',
    ...noUkrainianHand,
    relation: 'confirms',
    kind: 'attributed-same',
  },
  {
    article: 'foreign-ukraine',
    quote: 'By Saturday evening the death toll stood at 133',
    earlierArticle: 'radio-crocus',
    earlierQuote: 'At least 40 people have been killed',
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'comet-tip-off',
    quote: 'They left 133 people dead.',
    earlierArticle: 'kestrel-claim',
    earlierQuote: 'The number of dead had risen to 93 by Saturday morning',
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'comet-tip-off',
    quote: 'Kremlin officials insist that Ukraine was behind the bloodbath.',
    earlierArticle: 'foreign-ukraine',
    earlierQuote: 'Russian officials on Saturday blamed Ukraine for the attack on Crocus City Hall',
    relation: 'confirms',
    kind: 'attributed-same',
  },
  {
    article: 'comet-tip-off',
    quote: 'Kremlin officials insist that Ukraine was behind the bloodbath.',
    earlierArticle: 'foreign-ukraine',
    earlierQuote: 'Ukraine had nothing to do with the shooting',
    relation: 'contradicts',
    kind: 'attributed-conflict',
  },
];

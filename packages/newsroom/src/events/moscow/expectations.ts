import type { Expectation } from '../../expectation.ts';
import {
  actedOnIt,
  blackmail,
  claimOfResponsibility,
  didNothing,
  embassyWarning,
  noUkrainianHand,
  putinIgnored,
} from './claims.ts';

export const moscowExpectations: readonly Expectation[] = [
  {
    article: 'commonweal-blackmail',
    quote:
      'Twelve days earlier the American embassy in Moscow had urged its citizens to stay away from crowds and concerts.',
    ...embassyWarning,
    relation: 'confirms',
    kind: 'date-same',
  },
  {
    article: 'kestrel-claim',
    quote:
      'Fifteen days before the attack, the American embassy in Moscow had told US citizens to avoid concerts.',
    ...embassyWarning,
    relation: 'confirms',
    kind: 'date-same',
  },
  {
    article: 'kestrel-claim',
    quote: 'The number of dead had risen to 93 by Saturday morning',
    earlierArticle: 'radio-crocus',
    earlierQuote: 'At least 40 people have been killed',
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'foreign-ukraine',
    quote: 'Russian officials on Saturday blamed Ukraine for the attack on Crocus City Hall',
    ...noUkrainianHand,
    relation: 'contradicts',
    kind: 'attributed-conflict',
  },
  {
    article: 'foreign-ukraine',
    quote: 'Islamic State had already said that it was the work of its own men',
    ...claimOfResponsibility,
    relation: 'confirms',
    kind: 'attributed-same',
  },
  {
    article: 'foreign-ukraine',
    quote: 'Eleven people have been detained',
    earlierArticle: 'radio-crocus',
    earlierQuote: 'Nobody has been arrested so far.',
    relation: 'updates',
    kind: 'state-change',
  },
  {
    article: 'foreign-ukraine',
    quote: 'By Saturday evening the death toll stood at 133',
    earlierArticle: 'kestrel-claim',
    earlierQuote: 'The number of dead had risen to 93 by Saturday morning',
    relation: 'updates',
    kind: 'rising-count',
  },
  {
    article: 'comet-tip-off',
    quote:
      'Just three days before the slaughter at Crocus City Hall, he told his secret service bosses that the warnings were blackmail.',
    ...blackmail,
    relation: 'confirms',
    kind: 'date-same',
  },
  {
    article: 'comet-tip-off',
    quote: 'Kremlin officials insist that Ukraine was behind the bloodbath.',
    ...noUkrainianHand,
    relation: 'contradicts',
    kind: 'attributed-conflict',
  },
  {
    article: 'commonweal-warnings',
    quote: didNothing,
    ...putinIgnored,
    relation: 'confirms',
    kind: 'paraphrase',
  },
  {
    article: 'foreign-kerman',
    quote:
      'More than a hundred people died when two bombs went off near the grave of General Qassem Soleimani in Kerman in January.',
    earlierArticle: 'commonweal-warnings',
    earlierQuote:
      'Two bombs then killed dozens of people near the grave of General Qassem Soleimani in Kerman.',
    relation: 'contradicts',
    kind: 'number-conflict',
  },
  {
    article: 'foreign-kerman',
    quote: 'Washington warned Tehran before the bombing that Islamic State was planning an attack',
    earlierArticle: 'commonweal-warnings',
    earlierQuote: 'In January the United States warned Iran that Islamic State was preparing an attack.',
    relation: 'confirms',
    kind: 'paraphrase',
  },
  {
    article: 'foreign-kerman',
    quote:
      'Last Tuesday President Vladimir Putin told the heads of the FSB that the Western warnings were blackmail.',
    ...blackmail,
    relation: 'confirms',
    kind: 'date-same',
  },
  {
    article: 'foreign-kerman',
    quote:
      'In Karabulak six gunmen who had barricaded themselves in a block of flats were shot dead by Russian forces at the start of March.',
    earlierArticle: 'commonweal-warnings',
    earlierQuote:
      'On 3 March its security forces killed six militants in Karabulak, a small town in Ingushetia.',
    relation: 'confirms',
    kind: 'paraphrase',
  },
  {
    article: 'foreign-raid',
    quote: actedOnIt,
    ...putinIgnored,
    relation: 'contradicts',
    kind: 'negation',
  },
];

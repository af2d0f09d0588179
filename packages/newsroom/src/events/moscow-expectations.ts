import type { Expectation, Trap } from '../expectation.ts';

const embassyWarning = {
  earlierArticle: 'anchor-embassy-warning',
  earlierQuote:
    'The United States embassy in Moscow on Thursday warned American citizens to keep away from large gatherings in the city, concerts included, for the next 48 hours.',
} as const;

const blackmail = {
  earlierArticle: 'commonweal-blackmail',
  earlierQuote:
    'The warnings were outright blackmail, meant to frighten Russians and to unsettle their society, the president told the assembled generals.',
} as const;

const noUkrainianHand = {
  earlierArticle: 'kestrel-claim',
  earlierQuote:
    'The White House saw no sign of a Ukrainian hand in the attack, spokesman John Kirby told reporters.',
} as const;

const claimOfResponsibility = {
  earlierArticle: 'kestrel-claim',
  earlierQuote: 'Islamic State has claimed responsibility for the attack on Crocus City Hall',
} as const;

const putinIgnored = {
  earlierArticle: 'comet-tip-off',
  earlierQuote: 'Vladimir Putin ignored an American warning that terrorists were about to hit Moscow',
} as const;

const didNothing = 'The Russian services did nothing with the warning';
const actedOnIt = 'Russia’s security services acted on the American warning of an attack in Moscow';

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
      'The US embassy sounded the alarm on 7 March, when it told every American in the city to steer clear of concerts.',
    ...embassyWarning,
    relation: 'confirms',
    kind: 'date-same',
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
  {
    article: 'foreign-raid',
    quote: actedOnIt,
    earlierArticle: 'commonweal-warnings',
    earlierQuote: didNothing,
    relation: 'contradicts',
    kind: 'negation',
  },
];

export const moscowTraps: readonly Trap[] = [
  {
    article: 'commonweal-comment',
    quote:
      'If the Russian embassy were to tell its citizens tomorrow to keep out of our theatres, half of this newspaper would call it blackmail',
    ...blackmail,
    kind: 'opinion',
    why: 'a supposition in an opinion piece, about another embassy',
  },
  {
    article: 'radio-world',
    quote:
      'The United States embassy in Port Karanda has warned American citizens to keep away from large gatherings, concerts included, for the next 48 hours.',
    ...embassyWarning,
    kind: 'other-event',
    why: 'the same words about an embassy in another country, 19 days later',
  },
  {
    article: 'radio-world',
    quote: 'six militants have been killed in Tarabuk, a small town in the north',
    earlierArticle: 'commonweal-warnings',
    earlierQuote:
      'On 3 March its security forces killed six militants in Karabulak, a small town in Ingushetia.',
    kind: 'other-event',
    why: 'another town in another country',
  },
];

import type { Trap } from '../../expectation.ts';
import { blackmail, embassyWarning } from './claims.ts';

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

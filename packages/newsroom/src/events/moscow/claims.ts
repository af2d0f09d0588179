/** Claims and sentences of this event's articles that several expectations or traps are about. */

export const embassyWarning = {
  earlierArticle: 'anchor-embassy-warning',
  earlierQuote:
    'The United States embassy in Moscow on Thursday warned American citizens to keep away from large gatherings in the city, concerts included, for the next 48 hours.',
} as const;

export const blackmail = {
  earlierArticle: 'commonweal-blackmail',
  earlierQuote:
    'The warnings were outright blackmail, meant to frighten Russians and to unsettle their society, the president told the assembled generals.',
} as const;

export const noUkrainianHand = {
  earlierArticle: 'kestrel-claim',
  earlierQuote:
    'The White House saw no sign of a Ukrainian hand in the attack, spokesman John Kirby told reporters.',
} as const;

export const claimOfResponsibility = {
  earlierArticle: 'kestrel-claim',
  earlierQuote: 'Islamic State has claimed responsibility for the attack on Crocus City Hall',
} as const;

export const putinIgnored = {
  earlierArticle: 'comet-tip-off',
  earlierQuote: 'Vladimir Putin ignored an American warning that terrorists were about to hit Moscow',
} as const;

export const didNothing = 'The Russian services did nothing with the warning';
export const actedOnIt = 'Russia’s security services acted on the American warning of an attack in Moscow';

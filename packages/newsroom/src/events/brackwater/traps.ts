import type { Copy, Trap } from '../../expectation.ts';
import { pumpFailed, threeKilled, wireThreeKilled } from './claims.ts';

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

import type { Trap } from '../../expectation.ts';
import { inTalks, noClosures, noTalks, price, rejected } from './claims.ts';

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

import { sharesOrigin } from '@claimwire/core';
import { describe, expect, it } from 'vitest';
import { originKeys } from './origin-keys.ts';

const credit = (...credits: string[]) => originKeys({ publisher: null, source: null, credits });
const publisher = (name: string, domain: string | null, family: string | null = null) =>
  originKeys({ publisher: { name, domain, family }, source: null, credits: [] });

describe('originKeys()', () => {
  it.each([
    ['a wire by name, site and bracket', publisher('Reuters', 'reuters.com'), credit('Reuters')],
    ['a wire and its full name', credit('AP'), credit('The Associated Press')],
    [
      'two sites of one outlet',
      publisher('BBC News - World', 'bbc.co.uk'),
      publisher('Top stories', 'bbc.com'),
    ],
    ['an outlet’s site and a credit', publisher('Local news', 'coastradio.example'), credit('Coast Radio')],
    [
      'an outlet’s name and its site',
      publisher('The Coast Radio', null),
      publisher('x y', 'coastradio.example'),
    ],
    ['a feed’s section and the outlet', publisher('Politics | Coast Radio', null), credit('Coast Radio')],
    ['an agency with and without the word', credit('Verba'), credit('Verba news agency')],
    ['a short name and the outlet', credit('the Chronicle'), publisher('Harrow Chronicle', 'hc.example')],
    ['a guess and the wire', credit('according to Verba'), credit('Verba')],
    ['initials and the name', credit('IPS'), credit('Inland Press Service')],
    [
      'one family',
      publisher('Ledger', 'a.example', 'Harrow Media'),
      publisher('Argus', 'b.example', 'harrow media'),
    ],
    ['a site named as such', credit('harrow-live.example'), publisher('Harrow Live', 'harrow-live.example')],
  ])('meet for %s', (_, a, b) => {
    expect(sharesOrigin(a, b)).toBe(true);
  });

  it.each([
    [
      'two papers of one short name',
      publisher('Harrow Chronicle', 'h.example'),
      publisher('Korlan Chronicle', 'k.example'),
    ],
    [
      'two papers called alike',
      publisher('The Herald', 'herald-one.example'),
      publisher('The Herald', 'herald-two.example'),
    ],
    [
      'feeds with a title that says nothing',
      publisher('Top Stories', 'one.example'),
      publisher('Top Stories', 'two.example'),
    ],
    ['two guesses at one name', credit('according to Verba'), credit('told Verba')],
    ['different wires', credit('Reuters'), credit('AFP')],
    [
      'a wire and a paper that has its name in it',
      credit('AP'),
      publisher('Harrow AP Gazette', 'hag.example'),
    ],
  ])('do not meet for %s', (_, a, b) => {
    expect(sharesOrigin(a, b)).toBe(false);
  });

  it('take the source for the publisher where an aggregator passes the article on', () => {
    const passedOn = (name: string, url: string) =>
      originKeys({
        publisher: { name: 'Google News', domain: 'google.com', family: null },
        source: { name, url },
        credits: [],
      });
    expect(
      sharesOrigin(passedOn('Coast Radio', 'https://www.coastradio.example/rss'), credit('Coast Radio')),
    ).toBe(true);
    const other = passedOn('Harrow Gazette', 'https://harrowgazette.example');
    expect(sharesOrigin(passedOn('Coast Radio', 'https://coastradio.example'), other)).toBe(false);
  });

  it('are sorted, without repeats, and none for no facts', () => {
    const keys = credit('Reuters', 'Reuters', 'AFP');
    expect(keys).toEqual(['outlet:afp', 'outlet:reuters']);
    expect(originKeys({ publisher: null, source: null, credits: [] })).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { align } from './alignment.ts';
import { wordsOf } from './words.ts';

const links = (claim: string, statement: string): Map<string, readonly [string, string]> =>
  new Map(
    align(
      wordsOf(claim).filter(({ content }) => content),
      wordsOf(statement).filter(({ content }) => content),
    ).map((link) => [link.claim.lower, [link.statement.lower, link.how] as const]),
  );

test('align() links the same word, another form of it, and a synonym', () => {
  const found = links(
    'The mayor resigned over the lorry crash.',
    "The mayor's resignation followed the truck crash.",
  );
  expect(found.get('mayor')).toEqual(['mayor', 'same']);
  expect(found.get('resigned')?.[0]).toBe('resignation');
  expect(found.get('lorry')).toEqual(['truck', 'concept']);
});

test('align() links a country with its people and its capital', () => {
  expect(links('Norway closed the port.', 'The Norwegian port is closed.').get('norway')).toEqual([
    'norwegian',
    'country',
  ]);
});

test('align() links opposite poles weakly and says so', () => {
  expect(links('Voters approved the tax.', 'Voters rejected the tax.').get('approved')?.[1]).toBe('opposed');
});

test('align() leaves out what has no answer', () => {
  expect(links('The ferry sank.', 'A volcano erupted.').size).toBe(0);
});

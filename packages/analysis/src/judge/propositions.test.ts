import { expect, test } from 'vitest';
import { propositionsOf } from './propositions.ts';
import { wordsOf } from './words.ts';

const said = (text: string) =>
  propositionsOf(wordsOf(text)).map(
    ({ predicate, agent, theme, negated }) =>
      `${agent?.head.text ?? '-'} ${negated ? 'not ' : ''}${predicate.text} ${theme?.head.text ?? '-'}`,
  );

test.each([
  ['The mayor ignored the warnings.', 'mayor ignored warnings'],
  ['The mayor, however, ignored the warnings.', 'mayor ignored warnings'],
  ['The warnings were ignored by the mayor.', 'mayor ignored warnings'],
  ['The mayor responded to the warnings.', 'mayor responded warnings'],
  ['The embassy in Pelvar issued a warning.', 'embassy warning -'],
  ['The airport is closed.', '- closed airport'],
  ['The airport was never closed.', '- not closed airport'],
  ['No trains reached the town.', 'trains not reached town'],
  ['The clerk denied stealing the file.', '- not stealing file'],
  ['Six men who had locked themselves in were shot by soldiers.', 'soldiers shot men'],
  ['The clerk, who had denied it, was arrested on Monday.', '- arrested clerk'],
])('propositionsOf() reads "%s"', (text, expected) => {
  expect(said(text)).toContain(expected);
});

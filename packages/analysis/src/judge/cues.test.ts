import { expect, test } from 'vitest';
import { cueClasses, cuesOf } from './cues.ts';
import { wordsOf } from './words.ts';

const classesIn = (text: string): Set<string | undefined> =>
  new Set(cuesOf(wordsOf(text)).map(({ cue }) => cueClasses[cue]));

test.each([
  ['deny', 'The ministry denied that the dam had failed.'],
  ['deny', 'There was no truth in the story.'],
  ['doubt', 'It remains to be seen who gave the order.'],
  ['inquire', 'Police are investigating the fall.'],
  ['hedge', 'The pilot may have been asleep.'],
  ['confirm', 'The company confirmed the sale.'],
  ['correct', 'The agency retracted its first report.'],
  ['still', 'The road remains closed.'],
])('cuesOf() finds a cue to %s in "%s"', (name, text) => {
  expect(classesIn(text)).toContain(name);
});

test('cuesOf() lets a few words stand inside a phrase that allows them', () => {
  expect(classesIn('A few days later the tunnel was dug from Orta to Velm.')).toContain('change');
});

test('cuesOf() gives the words of the cue', () => {
  const words = wordsOf('The bank was unable to confirm the loss.');
  const found = cuesOf(words).map(({ from, to }) =>
    words
      .slice(from, to + 1)
      .map(({ lower }) => lower)
      .join(' '),
  );
  expect(found).toContain('unable to confirm');
});

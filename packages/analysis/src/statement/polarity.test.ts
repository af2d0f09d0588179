import { describe, expect, it } from 'vitest';
import { parse } from '../language/parse.ts';
import { polarityOf } from './polarity.ts';

const polarity = (text: string): string => polarityOf(parse(text)[0]?.tokens ?? []);

describe('polarityOf()', () => {
  it.each([
    'The dam did not burst.',
    'Nobody was hurt in the crash.',
    'The mayor has paid no ransom.',
    'No trains will run on Friday.',
    'The guards failed to stop the thieves.',
    'The firm was unable to deliver the parts.',
    'Neither driver survived.',
    'The plant no longer makes engines.',
    'There was no sign that the lock had been forced.',
    'The storm had nothing to do with it.',
    'Town without water since Monday',
  ])('negates %s', (text) => {
    expect(polarity(text)).toBe('negated');
  });

  it.each([
    'The dam burst, not the dyke.',
    'Not only the dam burst.',
    'No fewer than 40 homes burned.',
    'People who were not aboard heard the blast.',
    'There is no doubt that the dam burst.',
    'Police asked residents not to leave.',
    'The minister did not fail to answer.',
    'Room No. 5 burned down.',
    'They travelled on a no-frills ticket.',
  ])('affirms %s', (text) => {
    expect(polarity(text)).toBe('affirmed');
  });
});

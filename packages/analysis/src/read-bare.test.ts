import { describe, expect, it } from 'vitest';
import { readBare } from './read-bare.ts';

describe('readBare()', () => {
  it('takes a headline without a verb or a full stop as one statement', () => {
    const { statements } = readBare('Cracks in Arn bridge', '2024-05-14');
    expect(statements.map(({ quote }) => quote)).toEqual(['Cracks in Arn bridge']);
  });

  it('reads several sentences, and a question among them', () => {
    const { statements } = readBare('Has the dam burst? The mayor denies it.', null);
    expect(statements.map(({ modality }) => modality)).toEqual(['question', 'actual']);
  });

  it('leaves out what is no prose where the text is a whole article', () => {
    const text = `${'The dam burst on Monday and two farms were flooded. '.repeat(6)}\n\nNobody was hurt in the flood.\n\nThe valley was empty.\n\nRead more: Our dams`;
    expect(readBare(text, '2024-05-14').statements.some(({ quote }) => quote.includes('Read more'))).toBe(
      false,
    );
  });
});

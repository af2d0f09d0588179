import { describe, expect, it } from 'vitest';
import { quotesOf } from './quotes.ts';

const quoted = (text: string): string[] =>
  quotesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('quotesOf()', () => {
  it('finds double, single and nested quotations, marks included', () => {
    expect(quoted('“He said ‘no’ twice,” she said. Then: "Go."')).toEqual(['“He said ‘no’ twice,”', '"Go."']);
    expect(quoted("It follows a 'duty to warn' policy.")).toEqual(["'duty to warn'"]);
  });

  it('takes apostrophes for what they are', () => {
    expect(quoted("The dogs' bowls, the '90s and Anna's car.")).toEqual([]);
  });

  it('lets a quotation that is not closed reach to the end of the paragraph', () => {
    expect(quoted('“We waited for hours. Nobody came.')).toEqual(['“We waited for hours. Nobody came.']);
  });
});

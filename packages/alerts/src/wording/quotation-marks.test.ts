import { expect, test } from 'vitest';
import { quotationMarks } from './quotation-marks.ts';

test.each([
  ['The bridge is closed.', '“', '”'],
  ['“The bridge is closed,” she said.', '', ''],
  ['"The bridge is closed," she said.', '', ''],
])('quotationMarks() of %s', (quote, opening, closing) => {
  expect(quotationMarks(quote)).toEqual([opening, closing]);
});

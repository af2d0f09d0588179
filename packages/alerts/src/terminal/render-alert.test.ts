import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { hostileAlert, sampleAlert } from '../testing/sample-dispatch.ts';
import { renderAlert } from './render-alert.ts';

describe('renderAlert()', () => {
  it('lays both sentences under each other with speakers, sources and times', () => {
    expect(renderAlert(sampleAlert(), { colour: false, width: 72 })).toMatchInlineSnapshot(`
      "Contradicted: More than a hundred homes were flooded when the Harrow dam
      failed
      why        number: dozens, not more than a hundred
      claim      “More than a hundred homes were flooded when the Harrow dam
                 failed, the mayor said.”
                 Ada Lorn, mayor of Harrow, in Outlet One · 3 February 2026,
                 08:00 UTC
                 Harrow dam fails
                 https://one.example/dam
      now        “Surveyors counted dozens of flooded homes below the Harrow
                 dam.”
                 Outlet Two · 3 February 2026, 11:05 UTC
                 Below the dam
                 https://two.example/dam?page=1&view=full
      standing   2 independent origins for, 1 against · confidence 82%"
    `);
  });

  it('wraps to the width, links excepted', () => {
    for (const width of [40, 80, 120]) {
      const lines = renderAlert(hostileAlert(), { colour: false, width }).split('\n');
      const plain = lines.filter((line) => !line.includes('https://'));
      expect(Math.max(...plain.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });

  it('writes the same words with colour as without', () => {
    const style = { width: 80 };
    const coloured = renderAlert(sampleAlert(), { ...style, colour: true });
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(renderAlert(sampleAlert(), { ...style, colour: false }));
  });

  it('lets no escape sequence of a feed reach the terminal', () => {
    const text = renderAlert(hostileAlert(), { colour: false, width: 80 });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

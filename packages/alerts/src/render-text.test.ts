import { describe, expect, it } from 'vitest';
import { renderText } from './render-text.ts';
import { hostileAlert, sampleAlert, sampleDispatch } from './testing/sample-dispatch.ts';

describe('renderText()', () => {
  it('puts the most serious alert first', () => {
    const text = renderText(
      sampleDispatch(
        sampleAlert({ relation: 'confirms', confidence: 0.99 }),
        sampleAlert({ relation: 'updates' }),
        sampleAlert({ relation: 'contradicts', confidence: 0.7 }),
        sampleAlert({ relation: 'contradicts', confidence: 0.9 }),
      ),
    );
    expect(text.match(/^(Contradicted|Updated|Confirmed)|confidence \d+%/gm)).toEqual([
      ...['Contradicted', 'confidence 90%', 'Contradicted', 'confidence 70%'],
      ...['Updated', 'confidence 82%', 'Confirmed', 'confidence 99%'],
    ]);
  });

  it('shows fifteen and says how many more there are', () => {
    const text = renderText(sampleDispatch(...Array.from({ length: 18 }, () => sampleAlert())));
    expect(text.match(/^Contradicted/gm)).toHaveLength(15);
    expect(text).toContain('… and 3 more from this article');
  });

  it('keeps hostile text text', () => {
    const text = renderText(sampleDispatch(hostileAlert()));
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).not.toMatch(/^Bcc:/m);
  });
});

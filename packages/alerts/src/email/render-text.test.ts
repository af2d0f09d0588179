import { describe, expect, it } from 'vitest';
import { hostileAlert, sampleAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { renderText } from './render-text.ts';

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

  it('shows twelve and says how many more there are', () => {
    const text = renderText(sampleDispatch(...Array.from({ length: 18 }, () => sampleAlert())));
    expect(text.match(/^Contradicted/gm)).toHaveLength(12);
    expect(text).toContain('… and 6 more: claimwire alerts');
  });

  it('keeps hostile text text', () => {
    const text = renderText(sampleDispatch(hostileAlert()));
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).not.toMatch(/^Bcc:/m);
  });
});

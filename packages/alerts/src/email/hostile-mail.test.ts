import { EmailChannel } from '@claimwire/core';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { ACTIVE, check } from '../testing/hostile-dispatch.ts';
import { sampleDispatch } from '../testing/sample-dispatch.ts';
import { emailHeaders } from './email-headers.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

describe('hostile text stays text', () => {
  it('in an e-mail’s HTML', () => {
    const known = new Set(
      renderHtml(sampleDispatch(), { console: 'https://c.example' })
        .match(/<[a-z]\w*/g)
        ?.map((tag) => tag.slice(1)),
    );
    check((dispatch) => {
      const text = renderHtml(dispatch, { console: 'https://c.example' });
      expect(text).not.toMatch(ACTIVE);
      expect(Buffer.byteLength(text)).toBeLessThan(102_000);
      const { document } = parseHTML(text);
      for (const element of document.querySelectorAll('*')) {
        expect(known).toContain(element.localName);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^(on|src)/);
          if (name === 'href') expect(value).toMatch(/^https?:\/\/[^\s"'<>]+$/);
        }
      }
      expect(document.querySelectorAll('script, img, iframe')).toHaveLength(0);
      expect(document.querySelectorAll('style')).toHaveLength(1);
    });
  });

  it('in an e-mail’s headers: each stays one line', () => {
    const config = EmailChannel.parse({
      id: 'desk',
      type: 'email',
      from: 'a@b.example',
      to: ['c@d.example'],
    });
    check((dispatch) => {
      const { subject, messageId, references, others } = emailHeaders(dispatch, config);
      for (const line of [subject, messageId, ...references, ...Object.values(others)]) {
        expect(line).not.toMatch(ACTIVE);
        expect(line).not.toContain('\n');
        expect(line.length).toBeLessThan(500);
      }
    });
  });

  it('in plain text', () => {
    check((dispatch) => {
      const text = renderText(dispatch);
      expect(text).not.toMatch(ACTIVE);
    });
  });
});

import { parseAtomFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { ACTIVE, check } from '../testing/hostile-dispatch.ts';
import { describeAlert } from '../wording/describe-alert.ts';
import { renderAtom } from './render-atom.ts';
import { renderJsonFeed } from './render-json-feed.ts';

describe('hostile text stays text', () => {
  it('in Atom and JSON Feed', () => {
    check((dispatch) => {
      if (dispatch.kind !== 'alerts') return;
      const atom = renderAtom(dispatch.alerts, { updated: dispatch.notification.at });
      expect(atom).not.toMatch(ACTIVE);
      // What XML 1.0 cannot carry at all, section 2.2.
      expect(atom).not.toMatch(/[\ufffe\uffff]/);
      expect(atom.isWellFormed()).toBe(true);
      const [entry] = parseAtomFeed(atom).entries ?? [];
      const { headline } = describeAlert(dispatch.alerts[0]);
      expect(entry?.title?.value).toBe(headline.trim());
      const { items } = JSON.parse(renderJsonFeed(dispatch.alerts, {}));
      expect(entry?.content?.value).toBe(items[0].content_html);
      expect(
        parseHTML(items[0].content_html).document.querySelectorAll('script, img, iframe, [onerror]'),
      ).toHaveLength(0);
    });
  });
});

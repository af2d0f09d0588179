import type { Dispatch } from '@claimwire/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumMissing, startChromium } from '../testing/chromium.ts';
import { LEAST_CONTRAST } from '../testing/least-contrast.ts';
import { sampleDigest } from '../testing/sample-digest.ts';
import { hostileAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { sampleNotice } from '../testing/sample-notice.ts';
import { renderHtml } from './render-html.ts';

const MAILS: readonly (readonly [string, Dispatch])[] = [
  ['one alert', sampleDispatch()],
  ['a digest', sampleDigest()],
  ['a notice', sampleNotice()],
  ['hostile text', sampleDispatch(hostileAlert())],
];

const place = { console: 'https://console.example/', unsubscribe: 'https://news.example/leave' };

let browser: Browser;

/** Shows a mail and does `look` with the page. Also answers what ran in it and what it asked for. */
async function watch<T>(
  mail: string,
  { scheme = 'light', width = 900 }: { scheme?: 'light' | 'dark'; width?: number },
  look: (page: Page) => Promise<T>,
): Promise<{ readonly seen: T; readonly happened: readonly string[] }> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    const happened: string[] = [];
    page.on('dialog', (dialog) => {
      happened.push(`a script said ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on('pageerror', (error) => happened.push(`a script failed: ${error.message}`));
    await context.route('**/*', (route) => {
      happened.push(`a request to ${route.request().url()}`);
      return route.abort();
    });
    await page.setContent(mail);
    return { seen: await look(page), happened };
  } finally {
    await context.close();
  }
}

/** Shows a mail in which nothing must run and from which nothing must be asked for. */
async function show<T>(...args: Parameters<typeof watch<T>>): Promise<T> {
  const { seen, happened } = await watch(...args);
  expect(happened).toEqual([]);
  return seen;
}

if (chromiumMissing !== undefined) console.warn(`Mail is not rendered: ${chromiumMissing}`);

describe.skipIf(chromiumMissing !== undefined)(`renderHtml() in Chromium ${chromiumMissing ?? ''}`, () => {
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  for (const [name, dispatch] of MAILS) {
    const mail = renderHtml(dispatch, place);
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [375, 900]) {
        it(`shows ${name} ${scheme}, ${width} pixels wide: readable, nothing cut off, no script, no request`, async () => {
          const least = await show(mail, { scheme, width }, async (page) => {
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
            return page.evaluate<{ ratio: number; text: string }>(LEAST_CONTRAST);
          });
          // WCAG 2.2, 1.4.3, level AA.
          expect(least.ratio, least.text).toBeGreaterThan(4.5);
        });
      }
    }
  }

  it('would see a script that ran, a request, an overflow and pale text', async () => {
    const bad =
      '<p style="color:#999;width:2000px">pale</p><img src="https://elsewhere.example/x"><script>alert(1)</script>';
    const { seen, happened } = await watch(bad, {}, async (page) => ({
      least: await page.evaluate<{ ratio: number }>(LEAST_CONTRAST),
      width: await page.evaluate('document.documentElement.scrollWidth'),
    }));
    expect(seen).toEqual({ least: { text: 'pale', ratio: expect.closeTo(2.85, 1) }, width: 2008 });
    expect(happened.toSorted()).toEqual(['a request to https://elsewhere.example/x', 'a script said 1']);
  });

  it('puts both sentences side by side on a desk and one under the other on a phone', async () => {
    const tops = (width: number) =>
      show(renderHtml(sampleDispatch()), { width }, (page) =>
        page.evaluate<number[]>(
          `[...document.querySelectorAll('blockquote')].map((it) => Math.round(it.getBoundingClientRect().top))`,
        ),
      );
    const [claim, now] = await tops(900);
    expect(now).toBe(claim);
    const [above, below] = await tops(375);
    expect(below).toBeGreaterThan((above ?? 0) + 50);
  });

  it('previews the new sentence and shows the preview nowhere in the mail', async () => {
    const { all, seen } = await show(renderHtml(sampleDispatch()), {}, (page) =>
      page.evaluate<{ all: string; seen: string }>(
        `({ all: document.body.textContent.trim(), seen: document.body.innerText.trim() })`,
      ),
    );
    // Mail programs preview a mail's text from its beginning, hidden or not.
    expect(all.slice(0, 100)).toMatch(
      /^Outlet Two: “Surveyors counted dozens of flooded homes below the Harrow dam\.”/,
    );
    expect(seen).toMatch(/^claimwire · Alert/);
  });
});

import type { Extracted } from '@claimwire/core';
import { plainText } from '../parsing/plain-text.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { htmlText } from './html-text.ts';
import { beyondDom } from './nesting.ts';
import { fragmentPaywall } from './paywall.ts';

const PAGE = /<(?:!doctype\s+html|html|head|body)[\s>]/i;

/**
 * The readable text of a page, boilerplate left out, with what the page says of itself; or of an HTML fragment from a
 * feed, which is the article already, so that nothing of it is weighed and dropped. Never throws on bad HTML.
 */
export async function extract(html: string, url: string | null): Promise<Extracted> {
  if (!PAGE.test(html.slice(0, 65_536)) || beyondDom(html)) return fragment(html);
  // A DOM and Readability take some 20 MB, and whoever reads feeds alone needs neither.
  const { readPage } = await import('./read-page.ts');
  const { facts, title, byline, siteName, text, paywall } = readPage(html, url);
  return {
    title: facts.title ?? plainText(title),
    byline: facts.byline ?? plainText(byline),
    published: facts.published,
    modified: facts.modified,
    siteName: facts.siteName ?? plainText(siteName),
    canonical: facts.canonical,
    paywall,
    text: withoutBoilerplate(text),
  };
}

function fragment(html: string): Extracted {
  const whole = htmlText(html);
  const text = withoutBoilerplate(whole);
  return {
    title: null,
    byline: null,
    published: null,
    modified: null,
    siteName: null,
    canonical: null,
    paywall: fragmentPaywall(text, whole),
    text,
  };
}

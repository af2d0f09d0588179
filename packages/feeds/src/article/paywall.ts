import type { JsonLdArticle } from './json-ld.ts';
import type { PageDocument } from './page-dom.ts';

/** Fewer words than this are a stub where the page says that there is more to pay for; most news stories have more. */
const STUB = 300;
/** Share of a page's text that the part for subscribers must hold to be the story and not a box that asks for money. */
const PART = 0.5;

const GET =
  '(?:subscribe|sign (?:in|up)|log ?in|register|join|upgrade|become an? (?:\\w+ )?(?:subscriber|member)|start (?:your|a) (?:free )?trial|create (?:a|your) (?:free )?account|buy a subscription|choose a plan)';
const MORE =
  '(?:(?:to |and )?(?:continue|keep|finish) reading|to (?:read|unlock|access|see|view|get) (?:the (?:rest|full|whole|entire|complete)|(?:all of )?this (?:article|story|post|content|piece)|more|full access|unlimited)|for full access|(?:the )?full (?:article|story))';

/** What a stub ends in. */
const ASKS: readonly RegExp[] = [
  // "Subscribe to continue reading", "Log in or subscribe now to read the full story."
  new RegExp(`\\b${GET}\\b[^.!?]{0,60}\\b${MORE}`, 'i'),
  // "To continue reading, please register", "To read the full story, subscribe."
  new RegExp(`\\bto (?:continue|keep) reading\\b[^.!?]{0,60}\\b${GET}\\b`, 'i'),
  new RegExp(
    `\\bto (?:read|view|see|unlock|access) (?:the (?:rest|full|whole|entire)|this)\\b[^.!?]{0,60}\\b${GET}\\b`,
    'i',
  ),
  // "This article is for subscribers only", "… is available exclusively to members"
  /\bthis (?:article|story|post|content|page|piece) is (?:\w+ ){0,3}(?:for|to) (?:\w+ ){0,3}(?:subscribers|members)\b/i,
  /\b(?:subscriber|member)s?[- ](?:only|exclusive) (?:article|story|post|content)\b/i,
  // "You have reached your limit of free articles"
  /\byou(?:'ve| have)? (?:\w+ )?(?:reached|used|read) (?:your|all|the) (?:[\w-]+ ){0,5}free (?:articles?|stories)\b/i,
  /\bthe (?:rest|remainder) of this (?:article|story|post) is (?:\w+ )?(?:locked|for|behind|available)\b/i,
];

/** A story's text asks at its foot; elsewhere in it the words are somebody's. Characters. */
const FOOT = 700;
/** Of a page with fewer words of text than this the whole is searched, since a box is no part of the text. */
const TEASER = 120;
const MOST_SEARCHED = 20_000;

/** The words with which a text asks for money or an account instead of going on; null where it does not. */
function asksForMore(text: string): string | null {
  const plain = text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  for (const ask of ASKS) {
    const found = ask.exec(plain)?.[0];
    if (found !== undefined) return `it asks: "${found}"`;
  }
  return null;
}

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * Why a short fragment of a feed is a stub of a story that is paid for; null where it is none. `whole` is its text with
 * the furniture that `text` lacks.
 */
export function fragmentPaywall(text: string, whole: string): string | null {
  return words(text) < STUB ? asksForMore(whole.slice(-FOOT)) : null;
}

/** What a page says of its price. */
export interface Price {
  /** That it is not free, one line; null where it does not say so. */
  readonly said: string | null;
  /** Characters in the page of the part that it names as paid for (schema.org hasPart, cssSelector). */
  readonly paidPart: number;
}

/** Reads a page's price. To be asked before Readability takes the page apart. */
export function pagePrice(
  document: PageDocument,
  { article, tier }: { readonly article: JsonLdArticle | null; readonly tier: string | null },
): Price {
  const parts = (article?.hasPart ?? []).filter((part) => part.isAccessibleForFree === false);
  const paidPart = parts.reduce((sum, { cssSelector }) => sum + lengthOf(document, cssSelector), 0);
  const isPaid =
    article?.isAccessibleForFree === false ||
    parts.length > 0 ||
    document.querySelector('[itemprop="isAccessibleForFree"][content="false" i]') !== null;
  if (isPaid) return { said: 'the page says that it is not free to read', paidPart };
  const isTier = tier !== null && /^(?:locked|metered|paid|premium|subscribers?)$/i.test(tier);
  return { said: isTier ? `the page says that its content is ${tier.toLowerCase()}` : null, paidPart };
}

/**
 * Why the text taken from a page is a stub of a story that is paid for, one line; null where it is the story: what
 * stands in the markup in full is read in full, whatever it costs. The page's text is given with its furniture, too:
 * each view of the story, and all of the page.
 */
export function pagePaywall(
  { said, paidPart }: Price,
  text: string,
  { views, all }: { readonly views: readonly string[]; readonly all: string },
): string | null {
  const count = words(text);
  if (count >= STUB || paidPart > text.length * PART) return null;
  if (said !== null) return said;
  const asked = views.map((view) => asksForMore(view.slice(-FOOT))).find((found) => found !== null);
  return asked ?? (count < TEASER ? asksForMore(all.slice(0, MOST_SEARCHED)) : null);
}

function lengthOf(document: PageDocument, selector: string | undefined): number {
  try {
    return selector === undefined ? 0 : (document.querySelector(selector)?.textContent?.trim().length ?? 0);
  } catch {
    // No selector that linkedom can read: the page does not tell which part it is.
    return 0;
  }
}

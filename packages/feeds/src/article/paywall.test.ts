import { expect, test } from 'vitest';
import { extract } from './extract.ts';

const LEAD =
  'The harbour authority of Port Alden closed two of its five piers on Monday after divers found cracks in the concrete below the waterline.';
const STORY = Array.from(
  { length: 12 },
  (_, n) =>
    `Engineers inspected pier number ${n} this week, a spokeswoman said, and ferries are being sent to the old fish quay until its repair is done, which can take until the end of next month, as the council was told.`,
);
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const page = (head: string, body: string): string =>
  `<!doctype html><html><head><title>Piers closed</title>${head}</head><body><article><h1>Piers closed</h1>${body}</article></body></html>`;
const jsonLd = (more: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Piers closed', ...more })}</script>`;

const UNPAID = 'the page says that it is not free to read';

test.each([
  ['isAccessibleForFree', jsonLd({ isAccessibleForFree: false }), UNPAID],
  ['isAccessibleForFree as a word', jsonLd({ isAccessibleForFree: 'False' }), UNPAID],
  [
    'a part that costs and is not there',
    jsonLd({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid' } }),
    UNPAID,
  ],
  ['microdata', '<meta itemprop="isAccessibleForFree" content="False">', UNPAID],
  [
    'article:content_tier',
    '<meta property="article:content_tier" content="locked">',
    'the page says that its content is locked',
  ],
  [
    'metered content',
    '<meta property="article:content_tier" content="metered">',
    'the page says that its content is metered',
  ],
])('a short page is a stub by %s', async (_, head, why) => {
  expect((await extract(page(head, `<p>${LEAD}</p>`), null)).paywall).toBe(why);
});

test.each([
  ['nothing', ''],
  ['that it is free', jsonLd({ isAccessibleForFree: true })],
  ['a free tier', '<meta property="article:content_tier" content="free">'],
  [
    'a part that costs and has no selector that can be read',
    jsonLd({ hasPart: [{ isAccessibleForFree: 'True', cssSelector: '>>' }] }),
  ],
])('a short page that says %s is no stub', async (_, head) => {
  expect((await extract(page(head, `<p>${LEAD}</p>`), null)).paywall).toBeNull();
});

test('a page that costs and carries its whole story is no stub', async () => {
  const head = jsonLd({ isAccessibleForFree: false });
  expect((await extract(page(head, paragraphs([LEAD, ...STORY])), null)).paywall).toBeNull();
});

test('a short page that carries the part that costs is no stub', async () => {
  const head = jsonLd({
    isAccessibleForFree: false,
    hasPart: [{ isAccessibleForFree: false, cssSelector: '.paid' }],
  });
  const body = `<p>${LEAD}</p><div class="paid">${paragraphs(STORY.slice(0, 4))}</div>`;
  expect((await extract(page(head, body), null)).paywall).toBeNull();
});

test.each([
  'Subscribe to continue reading.',
  'Log in or subscribe now to read the full story.',
  'To continue reading, please register or sign in.',
  'To read the rest of this story, become a member.',
  'This article is for subscribers only.',
  'This story is available exclusively to members.',
  'You’ve reached your limit of free articles.',
  'The rest of this article is locked.',
  'Already have an account? Sign in to keep reading',
])('a short text that ends in "%s" is a stub, from a page or a feed', async (line) => {
  expect(
    (await extract(page('', `<p>${LEAD}</p><div class="box"><p>${line}</p></div>`), null)).paywall,
  ).toMatch(/^it asks: "/);
  expect((await extract(`<p>${LEAD}</p><p>${line}</p>`, null)).paywall).toMatch(/^it asks: "/);
});

test.each([
  LEAD,
  'Voters can register until Friday, and read the candidates’ statements in full on the council’s site.',
  'The court said that members of the public who subscribe to the service would keep their access.',
  'Subscribers to the ferry club pay half. The rest of the fares stay as they are.',
  'She signed in to see the full harbour below her, and kept reading.',
])('a short text that says "%s" is none', async (line) => {
  expect((await extract(`<p>${LEAD}</p><p>${line}</p>`, null)).paywall).toBeNull();
});

test('a long story with such a line below it is no stub', async () => {
  const html = paragraphs([LEAD, ...STORY, 'Subscribe to continue reading our newsletters.']);
  expect((await extract(html, null)).paywall).toBeNull();
});

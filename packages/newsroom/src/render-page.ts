import { encode } from 'html-entities';
import type { Article } from './article.ts';
import { articleHtml } from './article-html.ts';
import { canonicalLink } from './article-link.ts';
import type { Outlet } from './outlet.ts';
import type { Rendered } from './render-feed.ts';

const SECTIONS = ['Home', 'News', 'World', 'Business', 'Sport', 'Weather', 'Puzzles'];
const SHARES = ['Share', 'Copy link', 'E-mail', 'Print', '128 comments'];

const list = (words: readonly string[]): string =>
  words.map((word) => `<li><a href="#">${encode(word)}</a></li>`).join('');

/** The article as a web page with all that surrounds one: navigation, picture, share bar, newsletter, footer. */
export function renderPage(outlet: Outlet, article: Article): Rendered {
  const title = encode(article.title);
  const name = encode(outlet.name);
  const byline = encode(article.byline ?? outlet.name);
  const day = new Date(article.published).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} | ${name}</title>
<link rel="canonical" href="${canonicalLink(outlet, article)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${title}">
<meta name="description" content="${encode(article.summary)}">
<meta name="author" content="${byline}">
<meta property="article:published_time" content="${article.published}">
</head>
<body>
<header class="site-header"><a href="/">${name}</a> <small>${encode(outlet.tagline)}</small>
<nav class="main-navigation" aria-label="Sections"><ul>${list(SECTIONS)}</ul></nav></header>
<div class="cookie-banner" role="dialog">We use cookies to keep the lights on. <button>Fine</button></div>
<main>
<article>
<h1>${title}</h1>
<div class="byline">By ${byline} · <time datetime="${article.published}">${day}</time></div>
<ul class="share-bar social">${list(SHARES)}</ul>
${article.caption ? `<figure><img src="/lead.jpg" alt=""><figcaption>${encode(article.caption)}</figcaption></figure>` : ''}
<div class="article-body">
${articleHtml(article)}
</div>
<aside class="newsletter-signup">Sign up for our newsletter: the day in five minutes, in your inbox at six.</aside>
</article>
<section class="related-links"><h2>Most read</h2><ul>${list([
    'The ten best lighthouses to get married in',
    'Crossword 4,117: hints and the answer to 9 down',
    'Why your neighbour’s hedge is taller than yours',
  ])}</ul></section>
</main>
<footer class="site-footer"><p>© 2024 ${name}. All rights reserved. <a href="#">Terms</a> <a href="#">Privacy</a> <a href="#">Complaints</a></p></footer>
</body>
</html>
`;
  return { contentType: 'text/html; charset=utf-8', body };
}

import type { PageDocument, PageElement } from './page-dom.ts';

/** Where pages put the story itself, the most telling first. */
const STORY = '[itemprop="articleBody"], article, main, [role="main"]';
/** What stands inside a story's container and is none of it. */
const BESIDE =
  'nav, footer, aside, form, figure, header nav, dialog, [role="complementary"], [role="navigation"], [aria-hidden="true"]';
const UNLIKELY =
  /(?:^|[\s_-])(?:comments?|disqus|related|recirc\w*|recommend\w*|more-(?:on|from|stories)|newsletters?|subscri\w*|promo\w*|share|sharing|social|sponsor\w*|advert\w*|ad-\w+|sidebar|footer|breadcrumbs?|byline|author-(?:bio|box|info)|bio|disclosure|disclaimer|cookie\w*|paywall|tags?|popular|trending|outbrain|taboola|caption)(?:$|[\s_-])/i;

const FEWEST_CHARACTERS = 40;
const MOST_LINKED = 0.5;

function unlikely(element: PageElement): boolean {
  return UNLIKELY.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

function beside(paragraph: PageElement, container: PageElement, half: number): boolean {
  for (
    let above: PageElement | null = paragraph;
    above !== null && above !== container;
    above = above.parentElement
  ) {
    if (above.matches(BESIDE)) return true;
    // "article-body has-sidebar" and "social-body" hold the whole story: what is most of it is not beside it.
    if (unlikely(above) && (above.textContent?.length ?? 0) < half) return true;
  }
  return false;
}

function linked(paragraph: PageElement): number {
  const all = paragraph.textContent?.length ?? 0;
  const inLinks = [...paragraph.querySelectorAll('a')].reduce(
    (sum, link) => sum + (link.textContent?.length ?? 0),
    0,
  );
  return all === 0 ? 1 : inLinks / all;
}

/** The running paragraphs of a container, furniture left out. */
function running(container: PageElement): PageElement[] {
  const half = (container.textContent?.length ?? 0) / 2;
  return [...container.querySelectorAll('p, blockquote')].filter(
    (paragraph) =>
      (paragraph.textContent?.trim().length ?? 0) >= FEWEST_CHARACTERS &&
      linked(paragraph) < MOST_LINKED &&
      !beside(paragraph, container, half),
  );
}

/**
 * The paragraphs of the story as the page's own structure has them, as HTML; null where the page has no such
 * structure. Second opinion for pages that Readability cuts in two or takes a disclaimer from.
 */
export function storyParagraphs(document: PageDocument): string | null {
  let best: { readonly html: string; readonly mass: number } | null = null;
  const containers = [...document.querySelectorAll(STORY)];
  for (const container of containers.length > 0 ? containers : [document.body]) {
    const paragraphs = running(container);
    const mass = paragraphs.reduce((sum, paragraph) => sum + (paragraph.textContent?.length ?? 0), 0);
    if (mass > (best?.mass ?? 0) * 1.1) {
      best = { html: paragraphs.map((paragraph) => paragraph.outerHTML).join('\n'), mass };
    }
  }
  return best?.html ?? null;
}

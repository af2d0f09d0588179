import { parseHTML } from 'linkedom';

/** The part of a DOM element that is read here. Declared, so that nobody who uses this package needs the DOM's types. */
export interface PageElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly outerHTML: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
}

/** A page's tree, as far as its markup makes one. */
export function pageDocument(html: string): PageDocument {
  return parseHTML(html).document;
}

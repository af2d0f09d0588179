import { parseOpml } from 'feedsmith';
import { type OpmlFeed, OWN } from './outline.ts';

/** What reading a list of feeds came to; `why` is one line for people. */
export type OpmlRead =
  | { readonly kind: 'feeds'; readonly title: string | null; readonly feeds: readonly OpmlFeed[] }
  | { readonly kind: 'not-opml'; readonly why: string };

const isHttp = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\//i.test(url.trim());

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
  readonly 'claimwire:publisher'?: unknown;
  readonly 'claimwire:interval'?: unknown;
  readonly 'claimwire:fullText'?: unknown;
}

function own(outline: Outline, name: (typeof OWN)[number]): string | null {
  const value = outline[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function walk(outlines: readonly Outline[], folders: readonly string[]): OpmlFeed[] {
  return outlines.flatMap((outline) => {
    const name = (outline.title ?? outline.text ?? '').trim() || null;
    const inside = walk(
      outline.outlines ?? [],
      isHttp(outline.xmlUrl) || name === null ? folders : [...folders, name],
    );
    if (!isHttp(outline.xmlUrl)) return inside;
    const interval = Number.parseInt(own(outline, 'claimwire:interval') ?? '', 10);
    const feed: OpmlFeed = {
      url: outline.xmlUrl.trim(),
      name,
      folder: folders.length === 0 ? null : folders.join('/'),
      publisher: own(outline, 'claimwire:publisher'),
      intervalSeconds: interval > 0 ? interval : null,
      fullText: own(outline, 'claimwire:fullText') === 'true',
    };
    return [feed, ...inside];
  });
}

/** Reads OPML 1.0 or 2.0, folders of any depth; a feed listed twice is taken once. */
export function readOpml(text: string): OpmlRead {
  try {
    const { head, body } = parseOpml(text, { extraOutlineAttributes: OWN });
    const unique = new Map(
      walk(body?.outlines ?? [], [])
        .map((feed) => [feed.url, feed] as const)
        .reverse(),
    );
    return { kind: 'feeds', title: head?.title ?? null, feeds: [...unique.values()].reverse() };
  } catch (error) {
    return {
      kind: 'not-opml',
      why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
}

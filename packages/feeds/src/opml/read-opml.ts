import { parseOpml } from 'feedsmith';
import { NAMESPACE, type OpmlFeed, OWN } from './outline.ts';

/** What reading a list of feeds came to; `why` is one line for people. */
export type OpmlRead =
  | {
      readonly kind: 'feeds';
      readonly title: string | null;
      readonly feeds: readonly OpmlFeed[];
      /** Addresses of feeds that cannot be fetched as feeds are. */
      readonly unusable: readonly string[];
    }
  | { readonly kind: 'not-opml'; readonly why: string };

/** The http or https address of a feed, which some readers write as `feed://host` or `feed:https://host`; else null. */
function feedUrl(xmlUrl: string | undefined): string | null {
  const url = xmlUrl
    ?.trim()
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:(?=\/\/)/i, 'http:');
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

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

function walk(outlines: readonly Outline[], folders: readonly string[], unusable: Set<string>): OpmlFeed[] {
  return outlines.flatMap((outline) => {
    const said = nameOf(outline.title) ?? nameOf(outline.text);
    // A list must call a feed something: its address stands for no name.
    const name = said === outline.xmlUrl?.trim() ? null : said;
    const url = feedUrl(outline.xmlUrl);
    const inside = walk(
      outline.outlines ?? [],
      url !== null || name === null ? folders : [...folders, name],
      unusable,
    );
    if (url === null) {
      if (outline.xmlUrl?.trim()) unusable.add(outline.xmlUrl.trim());
      return inside;
    }
    const interval = Number.parseInt(own(outline, 'claimwire:interval') ?? '', 10);
    const feed: OpmlFeed = {
      url,
      name,
      folder: folders.length === 0 ? null : folders.join('/'),
      publisher: own(outline, 'claimwire:publisher'),
      intervalSeconds: interval > 0 ? interval : null,
      fullText: own(outline, 'claimwire:fullText') === 'true',
    };
    return [feed, ...inside];
  });
}

const nameOf = (text: string | undefined): string | null =>
  text
    ?.replace(/[\t\n\r]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim() || null;

/** Our attributes under our prefix, whatever prefix a tool that wrote the list anew has bound to our namespace. */
function withOwnPrefix(text: string): string {
  const head = text.slice(0, 4096);
  const prefix = new RegExp(`\\sxmlns:([\\w.-]{1,40})\\s*=\\s*["']${RegExp.escape(NAMESPACE)}["']`).exec(
    head,
  )?.[1];
  if (prefix === undefined || prefix === 'claimwire') return text;
  const ours = OWN.map((name) => name.slice('claimwire:'.length)).join('|');
  return text.replace(new RegExp(`(\\s)${RegExp.escape(prefix)}:(${ours})(?=\\s*=)`, 'g'), '$1claimwire:$2');
}

/** Reads OPML 1.0 or 2.0, folders of any depth; a feed listed twice is taken once. */
export function readOpml(text: string): OpmlRead {
  try {
    const unusable = new Set<string>();
    const { head, body } = parseOpml(withOwnPrefix(text), { extraOutlineAttributes: OWN });
    const unique = new Map(
      walk(body?.outlines ?? [], [], unusable)
        .map((feed) => [feed.url, feed] as const)
        .reverse(),
    );
    const feeds = [...unique.values()].reverse();
    return { kind: 'feeds', title: head?.title ?? null, feeds, unusable: [...unusable] };
  } catch (error) {
    const why = error instanceof Error ? firstLine(error.message) : String(error);
    return { kind: 'not-opml', why: why === 'Invalid OPML format' ? 'it is not OPML' : why };
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Namespaces that claimwire reads, by URI without case, scheme, `www.` and trailing `/` or `#`, and the prefix it gives them. */
const PREFIX_OF: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'itunes.com/dtds/podcast-1.0': 'itunes',
  'search.yahoo.com/mrss': 'media',
  'w3.org/1999/xhtml': 'xhtml',
  'w3.org/xml/1998/namespace': 'xml',
};

/** Prefixes so common that a feed may use them without declaring them. */
const KNOWN = new Set(Object.values(PREFIX_OF));

const RSS_FAMILY =
  /^(?:(?:backend|blogs?|cyber)\.|my\.netscape|channel\.netscape|purl\.org\/(?:net\/)?rss).*/;

/** The namespaces in scope at an element: declared prefix → claimwire's prefix. */
export type Scope = ReadonlyMap<string, string>;

/** More than any feed declares: a scope is copied for each element that adds to it. */
const MOST_DECLARED = 100;

export const OUTERMOST: Scope = new Map([['xml', 'xml']]);

function prefixFor(uri: string, declared: string): string {
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
  const known = PREFIX_OF[key];
  if (known !== undefined) return known;
  // Any default namespace on RSS (userland, harvard, a typo) means plain RSS.
  if (declared === '' || RSS_FAMILY.test(key)) return '';
  // A known prefix bound to a misspelt URI still means what everyone means by it; others are kept apart.
  return KNOWN.has(declared.toLowerCase()) ? declared.toLowerCase() : `other-${declared}`;
}

/** The scope inside an element with these attributes. */
export function enter(scope: Scope, element: string, attributes: Readonly<Record<string, string>>): Scope {
  let inner: Map<string, string> | null = null;
  for (const [name, uri] of Object.entries(attributes)) {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;
    if (prefix === null) continue;
    inner ??= new Map(scope);
    if (inner.size >= MOST_DECLARED) break;
    inner.set(prefix, prefixFor(uri, prefix));
  }
  const current = inner ?? scope;
  // Roots whose default namespace is missing or wrong: <feed> means Atom, <rss> never does.
  const root = element.toLowerCase();
  if (root === 'feed' && (current.get('') ?? '') === '') return new Map(current).set('', 'atom');
  if (root === 'rss' && (current.get('') ?? '') !== '') return new Map(current).set('', '');
  return current;
}

/** An element's or attribute's name with claimwire's prefix: `atom:link`, `dc:creator`, and plain `title` for RSS. */
export function canonicalName(scope: Scope, name: string): string {
  const colon = name.indexOf(':');
  const declared = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const lower = declared.toLowerCase();
  const prefix = scope.get(declared) ?? (KNOWN.has(lower) ? lower : `other-${declared}`);
  return prefix === '' ? local : `${prefix}:${local}`;
}

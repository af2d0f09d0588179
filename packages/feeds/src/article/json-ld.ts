import { z } from 'zod';

const ARTICLE = /(?:Article|NewsArticle|Posting|Report|Review|Blog|WebPage|Recipe)$/;

const Named = z.union([
  z.string(),
  z.looseObject({ name: z.unknown() }).transform(({ name }) => (typeof name === 'string' ? name : '')),
]);
const Names = z
  .union([z.array(Named.catch('')), Named.transform((name) => [name])])
  .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ''))
  .catch([]);
const Text = z.string().optional().catch(undefined);

/** schema.org's Boolean, as sites write it: `false`, `"False"`, `"http://schema.org/False"`. */
const Flag = z
  .union([
    z.boolean(),
    z.string().transform((text) => !/^(?:https?:\/\/schema\.org\/)?false$/i.test(text.trim())),
  ])
  .optional()
  .catch(undefined);
const Part = z.looseObject({ isAccessibleForFree: Flag, cssSelector: Text });
const Parts = z
  .union([z.array(Part), Part.transform((part) => [part])])
  .optional()
  .catch(undefined)
  .transform((parts) => parts ?? []);

const Node = z.looseObject({
  '@type': z
    .union([z.string().transform((type) => [type]), z.array(z.string())])
    .optional()
    .catch(undefined),
  '@graph': z.array(z.unknown()).optional().catch(undefined),
  headline: Text,
  datePublished: Text,
  dateModified: Text,
  mainEntityOfPage: z
    .union([z.string(), z.looseObject({ '@id': z.string() }).transform((page) => page['@id'])])
    .optional()
    .catch(undefined),
  url: Text,
  isAccessibleForFree: Flag,
  hasPart: Parts,
  author: Names,
  publisher: Names,
  articleBody: Text,
});
export type JsonLdArticle = z.infer<typeof Node>;

function flatten(found: unknown, depth: number): unknown[] {
  if (depth > 3) return [];
  if (Array.isArray(found)) return found.flatMap((one) => flatten(one, depth + 1));
  const graph = Node.safeParse(found).data?.['@graph'];
  return [found, ...(graph ? flatten(graph, depth + 1) : [])];
}

function parseLeniently(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(bare);
  } catch {
    // Line breaks inside strings are the common mistake.
    try {
      return JSON.parse(bare.replace(/[\u0000-\u001F]+/g, ' '));
    } catch {
      return null;
    }
  }
}

/** The article that a page's JSON-LD scripts describe (schema.org), the most telling one; null when there is none. */
export function jsonLdArticle(scripts: readonly string[]): JsonLdArticle | null {
  const nodes = scripts
    .flatMap((script) => flatten(parseLeniently(script), 0))
    .map((found) => Node.safeParse(found).data)
    .filter((node) => node?.['@type']?.some((type) => ARTICLE.test(type)));
  const dated = nodes.find(
    (node) => node?.datePublished !== undefined && !node['@type']?.includes('WebPage'),
  );
  return dated ?? nodes.find((node) => node?.datePublished !== undefined) ?? nodes[0] ?? null;
}

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { type KeyPath, wantedType } from './configuration-schema.ts';

const NAME = /\$(\$?)\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** What is wanted as one of these is no secret, and would be found all over what is printed. */
const PLAIN = new Set(['integer', 'number', 'boolean']);

/** A name in the file that the environment does not have. */
export interface MissingName {
  readonly name: string;
  readonly path: KeyPath;
  readonly node: Scalar;
}

/**
 * Puts the environment's values in the place of `${NAME}` in the document's text values; `$${NAME}` stays as `${NAME}`.
 * A value that is wanted as a number or a yes/no becomes one. Answers the names that are missing, and the scalars
 * that came from the environment, whose values must not be shown, and these values by name, but for numbers and
 * yes/no.
 */
export function readEnvironment(
  document: Document.Parsed,
  env: Readonly<Record<string, string | undefined>>,
): {
  readonly missing: readonly MissingName[];
  readonly secret: ReadonlySet<Node>;
  readonly values: ReadonlyMap<string, string>;
} {
  const missing: MissingName[] = [];
  const secret = new Set<Node>();
  const values = new Map<string, string>();
  visitScalars(document.contents, [], (node, path) => {
    if (typeof node.value !== 'string') return;
    const text = node.value.replace(NAME, (whole, escaped: string, name: string) => {
      if (escaped !== '') return whole.slice(1);
      secret.add(node);
      const value = env[name];
      if (value === undefined || value === '') missing.push({ name, path, node });
      else if (!PLAIN.has(wantedType(path) ?? '')) values.set(name, value);
      return value ?? '';
    });
    node.value = secret.has(node) ? typed(text, wantedType(path)) : text;
  });
  return { missing, secret, values };
}

function typed(text: string, type: string | undefined): string | number | boolean {
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function visitScalars(node: unknown, path: KeyPath, visit: (node: Scalar, path: KeyPath) => void): void {
  if (isScalar(node)) visit(node, path);
  else if (isSeq(node)) for (const [i, item] of node.items.entries()) visitScalars(item, [...path, i], visit);
  else if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      visitScalars(pair.value, [...path, key], visit);
    }
  } else if (isAlias(node)) return; // what it stands for is visited where it stands
}

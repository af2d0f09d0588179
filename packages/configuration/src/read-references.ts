import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { type KeyPath, wantedType } from './configuration-schema.ts';

const REFERENCE = /\$(\$?)\{([A-Za-z_][A-Za-z0-9_]*|(?:secretsmanager|ssm):[^\s{}]+)\}/g;

/** What is wanted as one of these is no secret, and would be found all over what is printed. */
const PLAIN = new Set(['integer', 'number', 'boolean']);

/** What may be kept in a secret: nothing else of the file depends on a look-up that the deploy cannot make. */
const SECRET_KEYS = ['url', 'secret', 'user', 'password'];

/** Where the file is read, which says what a reference in it may be. */
export type ReadingPlace =
  /** One machine: `${NAME}` is a variable of the environment. */
  | { readonly kind: 'machine'; readonly env: Readonly<Record<string, string | undefined>> }
  /**
   * The cloud, and the deploy to it: `${secretsmanager:ID}`, `${secretsmanager:ID#key}` or `${ssm:NAME}` is looked up by
   * whoever needs it. What is not in `secrets` (by what stands in the braces) is stood in for by something of its form.
   */
  | { readonly kind: 'cloud'; readonly secrets: ReadonlyMap<string, string> };

/** A reference to be looked up in the cloud, `ssm:NAME` for example, and the top key of the file that it stands under. */
export interface CloudReference {
  readonly reference: string;
  readonly section: string;
}

/** What is wrong with a reference. */
export interface ReferenceProblem {
  readonly path: KeyPath;
  readonly node: Scalar;
  readonly text: string;
}

export interface ReadReferences {
  readonly problems: readonly ReferenceProblem[];
  /** The scalars whose values must not be shown. */
  readonly secret: ReadonlySet<Node>;
  /** What was put in, by reference, but for numbers and yes/no. */
  readonly values: ReadonlyMap<string, string>;
  readonly references: readonly CloudReference[];
}

/**
 * Puts what they stand for in the place of the references in the document's text values; `$${NAME}` stays as `${NAME}`.
 * A value of the environment that is wanted as a number or a yes/no becomes one.
 */
export function readReferences(document: Document.Parsed, place: ReadingPlace): ReadReferences {
  const problems: ReferenceProblem[] = [];
  const secret = new Set<Node>();
  const values = new Map<string, string>();
  const references: CloudReference[] = [];
  visitScalars(document.contents, [], (node, path) => {
    if (typeof node.value !== 'string') return;
    const type = wantedType(path);
    const text = node.value.replace(REFERENCE, (whole, escaped: string, name: string) => {
      if (escaped !== '') return whole.slice(1);
      secret.add(node);
      const text = refusal(name, path, place);
      if (text !== undefined) {
        problems.push({ path, node, text });
        return '';
      }
      if (place.kind === 'cloud') references.push({ reference: name, section: String(path[0]) });
      const value = place.kind === 'cloud' ? place.secrets.get(name) : place.env[name];
      if (value !== undefined && !PLAIN.has(type ?? '')) values.set(name, value);
      return value ?? standIn(name, path, whole === node.value);
    });
    node.value = secret.has(node) ? typed(text, type) : text;
  });
  return { problems, secret, values, references };
}

/** Why a reference must not stand here; undefined when it may. */
function refusal(name: string, path: KeyPath, place: ReadingPlace): string | undefined {
  const isOfCloud = name.includes(':');
  if (place.kind === 'machine') {
    if (isOfCloud) {
      return `\${${name}} is looked up in the cloud only; on one machine write \${NAME} and set NAME in the environment`;
    }
    const value = place.env[name];
    return value === undefined || value === ''
      ? `the environment has no ${name}; set it, or write the value here`
      : undefined;
  }
  if (!isOfCloud) {
    return `\${${name}} is a variable of one machine, and its value would stand open in the cloud; write \${secretsmanager:ID} or \${ssm:NAME}`;
  }
  const key = lastKey(path);
  if (SECRET_KEYS.includes(key)) return undefined;
  return `\${${name}} cannot stand here; a secret may be kept for ${SECRET_KEYS.join(', ')}`;
}

/** Passes the schema in the place of a value that is not looked up. */
function standIn(name: string, path: KeyPath, whole: boolean): string {
  if (lastKey(path) === 'secret') return `${whole ? 'whsec_' : ''}${'A'.repeat(32)}`;
  const text = encodeURIComponent(name);
  return whole && lastKey(path) === 'url' ? `https://secret.invalid/${text}` : text;
}

const lastKey = (path: KeyPath): string => String(path.findLast((key) => typeof key === 'string'));

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

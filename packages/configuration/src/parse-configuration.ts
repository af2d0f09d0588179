import { Configuration } from '@claimwire/core';
import { closest, distance } from 'fastest-levenshtein';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { cloudChannels } from './cloud-channels.ts';
import { type KeyPath, knownKeys } from './configuration-schema.ts';
import { type CloudReference, type ReadingPlace, readReferences } from './read-references.ts';
import { repeatedEntries } from './repeated-entries.ts';
import { wanted } from './wanted.ts';

/** What a configuration file came to. Each problem is one line, `file:line:column: key: what was found, what is wanted`. */
export type ParsedConfiguration =
  | {
      readonly kind: 'configuration';
      readonly configuration: Configuration;
      /** What references were replaced by, by what stands in their braces: never to be shown. */
      readonly secrets: ReadonlyMap<string, string>;
      /** What is looked up in the cloud: none on one machine. */
      readonly references: readonly CloudReference[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

interface Problem {
  readonly offset: number;
  readonly text: string;
}

/** Reads a configuration file's text. `file` is the name to show. All errors come at once. */
export function parseConfiguration(text: string, file: string, place: ReadingPlace): ParsedConfiguration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refuse = (problems: readonly Problem[]): ParsedConfiguration => ({
    kind: 'refused',
    problems: [...problems]
      .sort((a, b) => a.offset - b.offset)
      .map((problem) => {
        const { line, col } = lines.linePos(problem.offset);
        return `${file}:${line}:${col}: ${problem.text}`;
      }),
  });
  const broken = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken.length > 0) {
    return refuse(
      broken.map((error) => ({
        offset: error.pos[0],
        text: `is not YAML here: ${firstLine(error.message)}`,
      })),
    );
  }
  const { problems: misplaced, secret, values, references } = readReferences(document, place);
  const plain = plainValue(document);
  if (plain === undefined) {
    return refuse([
      { offset: 0, text: 'configuration: its aliases stand for nothing, or for more than they should' },
    ]);
  }
  const parsed = Configuration.safeParse(plain.value ?? {}, { error: wanted });
  const problems = [
    ...misplaced.map(({ path, node, text: why }) => ({
      offset: start(node),
      text: `${keyText(path)}: ${why}`,
    })),
    ...(parsed.error?.issues ?? [])
      .filter((issue) => !misplaced.some(({ path }) => keyText(path) === keyText(issue.path)))
      .flatMap((issue) => describe(issue, document, secret)),
    // The rest of the file can be read all the same, so that its errors come along.
    ...document.errors.map((error) => ({
      offset: error.pos[0],
      text: 'this key stands here twice; take one of them out',
    })),
    ...[...repeatedEntries(document), ...(place.kind === 'machine' ? cloudChannels(document) : [])].map(
      ({ node, text: why }) => ({ offset: start(node), text: why }),
    ),
  ];
  if (!parsed.success || problems.length > 0) return refuse(problems);
  return { kind: 'configuration', configuration: parsed.data, secrets: values, references };
}

/** Undefined for a document whose aliases multiply without end: the one thing that the library throws for here. */
function plainValue(document: Document.Parsed): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function describe(issue: z.core.$ZodIssue, document: Document.Parsed, secret: ReadonlySet<Node>): Problem[] {
  const { node, value } = nodeAt(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      offset: isMap(node) ? start(keyNode(node, key) ?? node) : start(node),
      text: `${keyText([...issue.path, key])}: is not a known key; ${suggestion(key, issue.path)}`,
    }));
  }
  const found = value === undefined ? 'is missing' : `found ${foundText(value, issue.path, secret)}`;
  return [{ offset: start(node), text: `${keyText(issue.path)}: ${found}, ${issue.message}` }];
}

function suggestion(key: string, path: KeyPath): string {
  const known = knownKeys(path);
  if (known.length === 0) return 'nothing is known here';
  const near = closest(key, [...known]);
  const guess = distance(key, near) <= near.length / 2 ? `did you mean "${near}"? ` : '';
  return `${guess}Known are ${known.join(', ')}`.replace(/^K/, guess === '' ? 'k' : 'K');
}

/** The node at a path, or the innermost one that is there. `value` is undefined where the file has nothing. */
function nodeAt(document: Document.Parsed, path: KeyPath): { node: Node | null; value: Node | undefined } {
  let node: Node | null = document.contents;
  for (const key of path) {
    const next: unknown = isMap(node)
      ? node.get(String(key), true)
      : isSeq(node)
        ? node.get(Number(key), true)
        : undefined;
    if (!isNode(next)) return { node, value: undefined };
    node = next;
  }
  return { node, value: node ?? undefined };
}

function keyNode(map: Node, key: string): Node | undefined {
  const pair = isMap(map)
    ? map.items.find(({ key: k }) => isScalar(k) && String(k.value) === key)
    : undefined;
  return isNode(pair?.key) ? pair.key : undefined;
}

const start = (node: Node | null): number => node?.range?.[0] ?? 0;

const HIDDEN_KEYS = new Set<PropertyKey>(['secret', 'password']);

function foundText(node: Node, path: KeyPath, secret: ReadonlySet<Node>): string {
  if (isMap(node)) return 'keys and values';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node)) return 'something else';
  if (secret.has(node)) return `the value of ${node.source ?? 'a reference'}`;
  if (node.value === null) return 'nothing';
  if (path.some((key) => HIDDEN_KEYS.has(key))) return 'a secret';
  const text = JSON.stringify(node.value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `feeds[2].url`; the file itself is `configuration`. */
function keyText(path: KeyPath): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'configuration' : text.replace(/^\./, '');
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? text;

import { parseSync, Visitor } from 'oxc-parser';

/** A place in a module, with what stands there. */
interface Found {
  readonly line: number;
  readonly text: string;
}

/** What the rules look at in one source file. */
export interface SourceModule {
  /** From the root of the repository, with slashes. */
  readonly file: string;
  readonly lines: number;
  /** What it imports, by `import` of values or types, re-export, dynamic import or `require`. */
  readonly imports: readonly Found[];
  /** Where it reads the environment. */
  readonly environment: readonly Found[];
  /** Where it overrules the compiler: `as` (but `as const`), `<T>x` and `x!`. */
  readonly casts: readonly Found[];
}

interface Sourced {
  readonly start: number;
  readonly source?: { readonly type: string; readonly value?: unknown } | null | undefined;
}

/** Reads a module. Throws where it is no valid TypeScript or JavaScript, since nothing could be said of it. */
export function readModule(file: string, text: string): SourceModule {
  const { program, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new Error(`Cannot read "${file}": ${errors[0].message}`);
  const [imports, environment, casts]: [Found[], Found[], Found[]] = [[], [], []];
  const found = (node: { start: number }, what: string): Found => ({
    line: text.slice(0, node.start).split('\n').length,
    text: what,
  });
  const importing = (node: Sourced) => {
    if (typeof node.source?.value === 'string') imports.push(found(node, node.source.value));
  };
  new Visitor({
    ImportDeclaration(node) {
      importing(node);
      const named = node.specifiers.some(
        (each) => each.type === 'ImportSpecifier' && 'name' in each.imported && each.imported.name === 'env',
      );
      if (named && /^(node:)?process$/.test(node.source.value)) environment.push(found(node, 'env'));
    },
    ExportNamedDeclaration: importing,
    ExportAllDeclaration: importing,
    ImportExpression: importing,
    TSImportType: importing,
    CallExpression(node) {
      const [source] = node.arguments;
      if (node.callee.type === 'Identifier' && node.callee.name === 'require')
        importing({ start: node.start, source });
    },
    MemberExpression(node) {
      const { object, property } = node;
      const name = object.type === 'MemberExpression' ? object.property : object;
      const ofProcess = name.type === 'Identifier' && name.name === 'process';
      if (ofProcess && property.type === 'Identifier' && property.name === 'env') {
        environment.push(found(node, 'process.env'));
      }
    },
    TSAsExpression(node) {
      const { typeAnnotation: type } = node;
      const constant =
        type.type === 'TSTypeReference' &&
        type.typeName.type === 'Identifier' &&
        type.typeName.name === 'const';
      if (!constant) casts.push(found(node, 'as'));
    },
    TSTypeAssertion: (node) => casts.push(found(node, '<…>')),
    TSNonNullExpression: (node) => casts.push(found(node, '!')),
  }).visit(program);
  return { file, lines: text.trimEnd().split('\n').length, imports, environment, casts };
}

import { Configuration } from '@claimwire/core';
import { z } from 'zod';

/** Where a value stands in the file: keys and list places, outermost first. */
export type KeyPath = readonly PropertyKey[];

const Node = z.object({
  type: z.string().optional(),
  get properties() {
    return z.record(z.string(), Node).optional();
  },
  get items() {
    return Node.optional();
  },
  get anyOf() {
    return z.array(Node).optional();
  },
  get oneOf() {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;

let root: Node | undefined;

/** Every shape that the file may have at a path: several where the schema offers alternatives, none where it knows nothing. */
function shapesAt(path: KeyPath): readonly Node[] {
  root ??= Node.parse(z.toJSONSchema(Configuration, { io: 'input', unrepresentable: 'any' }));
  let shapes = alternatives(root);
  for (const key of path) {
    shapes = shapes
      .map((shape) => (typeof key === 'number' ? shape.items : shape.properties?.[String(key)]))
      .filter((shape) => shape !== undefined)
      .flatMap(alternatives);
  }
  return shapes;
}

const alternatives = (node: Node): readonly Node[] => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])];

/** The keys that the configuration knows at a path. */
export function knownKeys(path: KeyPath): readonly string[] {
  return [...new Set(shapesAt(path).flatMap((shape) => Object.keys(shape.properties ?? {})))];
}

/** The JSON type wanted at a path (`string`, `integer`, `boolean` …), or undefined where there is no single one. */
export function wantedType(path: KeyPath): string | undefined {
  const types = new Set(shapesAt(path).map((shape) => shape.type));
  return types.size === 1 ? [...types][0] : undefined;
}

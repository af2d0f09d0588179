import { z } from 'zod';

/** What the functions of a template come to: what `Ref` and `Fn::GetAtt` answer for a logical id. */
export interface Values {
  ref(id: string): string;
  attribute(id: string, name: string): string;
  /** What another stack exports under a name. */
  imported(name: string): string;
}

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.strictObject({ 'Fn::ImportValue': z.string() }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  z.strictObject({ 'Fn::Sub': z.string() }),
]);

/** The text that a value of a template stands for. Throws for what no template of ours has. */
export function resolveText(value: unknown, values: Values): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const parsed = Intrinsic.safeParse(value);
  if (!parsed.success) throw new Error(`Cannot resolve "${JSON.stringify(value)}": it is no known function`);
  const { data } = parsed;
  if ('Ref' in data) return values.ref(data.Ref);
  if ('Fn::GetAtt' in data) return values.attribute(...data['Fn::GetAtt']);
  if ('Fn::ImportValue' in data) return values.imported(data['Fn::ImportValue']);
  if ('Fn::Join' in data) {
    const [between, parts] = data['Fn::Join'];
    return parts.map((part) => resolveText(part, values)).join(between);
  }
  return data['Fn::Sub'].replace(/\$\{([^}]+)\}/g, (_, name: string) => values.ref(name));
}

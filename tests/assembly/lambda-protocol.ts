/** What the driver tells a Lambda's thread at its start. */
export interface LambdaStart {
  /** Path of the bundle. */
  readonly bundle: string;
  /** What it exports. */
  readonly entry: string;
  /** Kinds of writes after which a thread of this function has died already. */
  readonly survived: readonly string[];
}

/** One call. `now`: where the function's clock stands when it begins. */
export interface LambdaCall {
  readonly event: unknown;
  readonly now: number;
  /** Whether it dies after a write of a kind that nobody has died of yet; undefined: it does not. */
  readonly dies: boolean;
}

export type LambdaAnswer =
  | { readonly kind: 'done'; readonly result: unknown; readonly calls: readonly string[] }
  | { readonly kind: 'failed'; readonly error: string; readonly calls: readonly string[] }
  | { readonly kind: 'died'; readonly after: string };

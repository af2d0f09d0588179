/** Half-open range of indices in a sentence's tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

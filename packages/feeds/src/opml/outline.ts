/** A feed as OPML carries it; what the standard lacks stands in claimwire's own namespace. */
export interface OpmlFeed {
  readonly url: string;
  readonly name: string | null;
  /** Names of the folders around it from the outside in, joined by `/`; null at the top. */
  readonly folder: string | null;
  readonly publisher: string | null;
  /** Seconds. */
  readonly intervalSeconds: number | null;
  readonly fullText: boolean;
}

/** Attributes of our own: OPML 2.0 allows more when they are in a namespace. */
export const OWN = ['claimwire:publisher', 'claimwire:interval', 'claimwire:fullText'] as const;
export const NAMESPACE = 'https://claimwire.dev/ns/opml';

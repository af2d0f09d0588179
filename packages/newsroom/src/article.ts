/** An article of the sample newsroom. Whether its text stands in the feed or on a page is its outlet's way. */
export interface Article {
  /** `outlet-slug`; unique. */
  readonly id: string;
  /** Id of the outlet that publishes it. */
  readonly outlet: string;
  /** RFC 3339 UTC. No two articles appear at the same moment. */
  readonly published: string;
  readonly title: string;
  readonly byline?: string;
  /** The outlet that the feed item credits (RSS `<source>`), by id. */
  readonly source?: string;
  /** What a summary-only feed says of it. */
  readonly summary: string;
  /** Caption of the photograph on the page; never part of the article's text. */
  readonly caption?: string;
  /** Plain text, one string a paragraph. */
  readonly paragraphs: readonly string[];
}

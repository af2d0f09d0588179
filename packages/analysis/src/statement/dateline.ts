/** Where and by whom a report was filed, at the head of its first paragraph. */
export interface Dateline {
  /** Length of the dateline with the dash or colon after it and the space that follows. */
  readonly length: number;
  /** Agency in brackets, as written: "Reuters". */
  readonly agency: string | null;
}

/**
 * "PORT LASSO (Norda) - ", "MIRABAD, June 14 (Euroline) - ", "KYIV, Ukraine (AP) — ", "MOSCOW – ", "(Reuters) - ",
 * "London, 3 May (PA) —". The place is in capitals, or a bracketed agency stands before the dash; otherwise the words
 * before a dash are the sentence's own.
 */
const DATELINE =
  /^(?:(?<place>\p{Lu}[\p{Lu}'’.-]*(?:[\s/-]+\p{Lu}[\p{Lu}'’.-]*){0,3})(?:[,/]\s*(?:\p{Lu}[\p{L}.]*|\d{1,2})(?:\s+(?:\p{Lu}[\p{L}.]*|\d{1,4})){0,2}){0,2}|(?<town>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})(?:,\s*[\p{L}\d. ]{2,24})?(?=\s*\())?\s*(?:\((?<agency>[^()]{2,40})\))?\s*(?:--|[-–—:])\s+(?=\S)/u;

/** The dateline that a paragraph begins with, or undefined. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const match = DATELINE.exec(paragraph);
  const { place, agency } = match?.groups ?? {};
  if (!match || (agency === undefined && !isCapitals(place))) return undefined;
  return { length: match[0].length, agency: agency?.trim() ?? null };
}

function isCapitals(place: string | undefined): boolean {
  return place !== undefined && /\p{Lu}{3,}/u.test(place);
}

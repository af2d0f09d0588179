/** True where a line ends as prose does: with a mark that closes a sentence, whatever quotes or brackets follow it. */
export function isFinished(line: string): boolean {
  return /[.!?…][\s"'”’»)\]]*$/.test(line) && !/\b(?:Inc|Ltd|Corp|Co)\.$/.test(line);
}

/** A line without case, marks and space at its ends, for comparing. */
export function plain(line: string): string {
  return line
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

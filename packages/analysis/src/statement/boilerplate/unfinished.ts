import { isFinished } from './line.ts';

/** Share of lines that must end as sentences do before an article counts as prose. */
const PROSE = 0.6;
const FEWEST_LINES = 3;

/**
 * In running text the lines that end without a closing mark are headings, teasers, captions and slogans: "Basin Weekly
 * is printed on recycled paper". Headings say again what the paragraphs under them say. Texts of one or two lines, and
 * texts that have no full stops anywhere, are left alone.
 */
export function isProse(lines: readonly string[]): boolean {
  return lines.length >= FEWEST_LINES && lines.filter(isFinished).length / lines.length >= PROSE;
}

/** A line that is no part of the prose around it. A paragraph of several sentences that was cut off still is; so is an introduction to a list or quotation. */
export function isHeading(line: string): boolean {
  if (isFinished(line)) return false;
  return !/[.!?]["”]?\s+\P{Ll}/u.test(line) && !/[:,;]$/.test(line) && line.length < 200;
}

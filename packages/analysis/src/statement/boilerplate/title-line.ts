import { isFinished, plain } from './line.ts';

/** A line that repeats the article's title, alone or among the words of a navigation bar: "Home News The title". */
export function isTitleLine(line: string, title: string): boolean {
  const own = plain(line);
  const wanted = plain(title);
  if (wanted.length < 8) return false;
  if (own === wanted) return true;
  if (isFinished(line)) return false;
  const at = own.indexOf(wanted);
  return at >= 0 && own.length - wanted.length <= 40;
}

import type { ArticleText, Span } from '@claimwire/core';
import { blocksOf } from './blocks.ts';
import { isCall } from './boilerplate/call.ts';
import { isCaption } from './boilerplate/caption.ts';
import { isCreditLine } from './boilerplate/credit-line.ts';
import { editorsNote } from './boilerplate/editors-note.ts';
import { plain } from './boilerplate/line.ts';
import { isNavigation } from './boilerplate/navigation.ts';
import { isTitleLine } from './boilerplate/title-line.ts';
import { isHeading, isProse } from './boilerplate/unfinished.ts';

/** The paragraphs of an article that are its own prose: no captions, credits, calls, navigation, notes, headings. */
export function proseOf({ title, text }: Pick<ArticleText, 'title' | 'text'>): readonly Span[] {
  const lines: { readonly line: string; readonly block: Span }[] = [];
  const seen = new Set<string>();
  for (const block of blocksOf(text)) {
    const line = text.slice(block.start, block.end);
    const note = editorsNote(line);
    if (note === 'rest') break;
    if (note === 'line') continue;
    if (isTitleLine(line, title) || isCaption(line) || isNavigation(line)) continue;
    if (isCall(line) || isCreditLine(line)) continue;
    const key = plain(line);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    lines.push({ line, block });
  }
  const all = lines.map(({ line }) => line);
  const kept = isProse(all) ? lines.filter(({ line }) => !isHeading(line)) : lines;
  return kept.map(({ block }) => block);
}

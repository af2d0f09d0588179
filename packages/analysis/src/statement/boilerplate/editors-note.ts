const NOTE =
  /^[([*]*\s*(?:editor['’]?s?['’]?|publisher['’]s|author['’]s|reporter['’]s)\s*(?:note|p\/?s|comment|postscript|remarks?)\s*:?/i;
const POSTSCRIPT = /p\/?s|postscript|comment|remarks?/i;
const CORRECTS =
  /\b(?:correct(?:s|ed|ing|ion)?|clarif(?:y|ies|ied)|error|mistake|misstated|wrongly|incorrectly|earlier version|previous version)\b/i;

/** `line`: this line only. `rest`: this line and all that follows. `none`: no note, or one that corrects the report. */
export type NoteReach = 'none' | 'line' | 'rest';

/**
 * An editor's note speaks about the article, not about the world. A postscript ("Editor's P/S:") sums the article up
 * once more and closes it, so it takes what follows with it. A note that corrects the report is news, and stays.
 */
export function editorsNote(line: string): NoteReach {
  const label = NOTE.exec(line)?.[0];
  if (label === undefined) return 'none';
  if (POSTSCRIPT.test(label)) return 'rest';
  return CORRECTS.test(line) ? 'none' : 'line';
}

/**
 * Characters that act instead of being read: C0 and C1 controls, the marks that turn or hide text (Unicode Bidi classes
 * LRE to PDI, zero-width space, byte order mark), and noncharacters, which XML has no way to write. The zero-width
 * joiner stays: emoji are built with it.
 */
const ACTIVE =
  /[\p{Cc}\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Noncharacter_Code_Point}]/gu;

/** Tag characters spell text that nobody sees. Only flags such as Scotland's are built with them: black flag, tags, end. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text of strangers as one line that can do nothing: white space folded to single blanks, control and bidi characters
 * gone, lone surrogates replaced. A blank at either end stays, so that the pieces of one text can be cleaned singly.
 */
export function inertText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(ACTIVE, '')
    .replace(TAGS, '$1')
    .replace(/ {2,}/g, ' ');
}

/**
 * At most `limit` user-perceived characters, an ellipsis included where something was cut, and at most about twice as
 * many code units, whatever is piled up on a letter. Cuts between words where a blank is near, and never inside a letter
 * or an emoji.
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Sixteen code units hold every emoji; what is longer is a letter under a mountain of accents.
  const most = limit * 2 + 16;
  const kept: string[] = [];
  let units = 0;
  for (const { segment } of graphemes.segment(text.slice(0, most + 64).toWellFormed())) {
    const letter = segment.slice(0, 16);
    units += letter.length;
    if (kept.length === limit || units > most) {
      const cut = kept.slice(0, limit - 1).join('');
      const blank = cut.lastIndexOf(' ');
      return `${(blank > cut.length - 24 && blank > 0 ? cut.slice(0, blank) : cut).trimEnd()}…`;
    }
    kept.push(letter);
  }
  return kept.join('');
}

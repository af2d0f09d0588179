import { decode } from 'html-entities';

/** A tag of HTML as titles and names carry them; "a < b" and "<Untitled>" are none. */
const TAG =
  /<\/?(?:a|abbr|b|bdi|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]*)?\/?>/gi;

/** A title, name or other one-line text from a feed as plain text: no tags, no entities, white space as single blanks. */
export function plainText(text: string | null): string | null {
  if (text === null) return null;
  const bare = decode(
    text.replace(TAG, (tag) => (/^<(?:br|p|div)/i.test(tag) ? ' ' : '')),
    { level: 'html5', scope: 'strict' },
  );
  const value = bare.replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
  return value === '' ? null : value;
}

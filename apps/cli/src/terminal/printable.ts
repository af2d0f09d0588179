// Everything that moves a cursor, rings, or reorders what is read. Feeds are written by strangers.
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\u001b(?!\[[0-9;]*m)/g;

/** The text without control characters that could do something to a terminal; colours, tabs and line ends stay. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '');
}

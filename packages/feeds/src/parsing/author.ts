import { plainText } from './plain-text.ts';

const MAIL = String.raw`[^\s@<>()]+@[^\s@<>()]+`;
const MAIL_THEN_NAME = new RegExp(String.raw`^(?:mailto:)?(${MAIL})\s*\(([^)]*)\)$`);
const NAME_THEN_MAIL = new RegExp(String.raw`^(.+?)\s*[<(](?:mailto:)?(${MAIL})[>)]$`);

/** More than this is no name, and a trap for the patterns. */
const LONGEST = 300;

/** The name in an author's line, "editor@a.example (Jo Doe)" and "Jo Doe <jo@a.example>"; an address alone is kept. */
export function authorName(line: string | null): string | null {
  const text = line?.trim().slice(0, LONGEST) ?? '';
  const [, mail, name] = MAIL_THEN_NAME.exec(text) ?? [];
  if (mail !== undefined) return plainText(name ?? '') ?? mail;
  return plainText(NAME_THEN_MAIL.exec(text)?.[1] ?? text);
}

/** Several authors on one line, each once, in order. */
export function joinAuthors(names: readonly (string | null)[]): string | null {
  const unique = new Set(names.filter((name) => name !== null));
  return unique.size === 0 ? null : [...unique].join(', ');
}

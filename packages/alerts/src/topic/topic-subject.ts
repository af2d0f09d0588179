import { clip } from '../wording/inert-text.ts';

/** Amazon SNS, Publish: ASCII, fewer than 100 characters, begins with a letter, number or punctuation mark. */
const LIMIT = 99;

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '€': 'EUR',
  '£': 'GBP',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
};

/** A subject in ASCII: accents go, typographic marks become plain ones, and a run of other letters one question mark. */
export function topicSubject(subject: string): string {
  const ascii = subject
    .replace(/[^\x20-\x7e]/gu, (character) => PLAIN[character] ?? character)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x20-\x7e]+/gu, '?')
    .trim();
  const cut = clip(ascii, LIMIT - 2).replace('…', '...');
  return cut === '' ? 'claimwire' : cut;
}

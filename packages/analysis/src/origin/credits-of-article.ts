import { datelineOf } from '../statement/dateline.ts';
import { isCountry } from './country-name.ts';
import { findMentions } from './find-mentions.ts';

/** Datelines and bylines stand at the head of an article. */
const HEAD = 4;

/** Longer lines are prose. */
const LINE = 160;

const NAME = String.raw`\p{Lu}[\p{L}\p{N}'’.&-]*(?:\s+(?:of\s+|&\s+)?\p{Lu}[\p{L}\p{N}'’.&-]*){0,3}`;

/** "By Ann Poe for AP", "By Ann Poe, Norda", "By Reuters", "By The Associated Press". */
const BYLINE = new RegExp(
  String.raw`^[Bb]y\s+(?:[Tt]he\s+)?(?<who>${NAME})(?:(?:\s+(?:for|of|at|with|from)\s+|\s*[,/|–—-]\s*)(?:the\s+)?(?<outlet>${NAME}))?$`,
  'u',
);

/** Lines that say where a report or part of it comes from; what follows or precedes the cue names outlets. */
const CREDIT_LINES = [
  /^[([—–-]?\s*(?:Source|Sources|Via|Credit)\s*:\s*(?<names>.+)$/u,
  /^[([—–-]?\s*(?:Additional |Original |Further )?[Rr]eporting by:?\s+(?<names>.+)$/u,
  /^[([—–-]?\s*With\s+(?:a |additional |some )?(?:files?|inputs?|reports?|reporting|material|contributions?|agency inputs?)\s+(?:from|by)\s+(?<names>.+)$/iu,
  /^[([—–-]?\s*(?:©|\(c\)|Copyright)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{2,4})?)?,?\s*(?:by\s+)?(?<names>.+)$/iu,
  /^[([—–-]?\s*This (?:article|story|report|post|piece) (?:was |has been |is )?(?:originally |first |also )*(?:appeared|published|produced|reported|written|supplied|provided|republished|syndicated)\s+(?:in|on|at|by|from|with permission from)\s+(?<names>.+)$/iu,
  /^[([—–-]?\s*(?:Originally|First) (?:published|reported|appeared)\s+(?:in|on|at|by)\s+(?<names>.+)$/iu,
  /^[([—–-]?\s*(?<names>.+?)\s+contributed to this (?:report|story|article|post)\b/iu,
] as const;

/** "(Reuters)", "— AFP", "AP" alone or at the end of the last paragraph. */
const SIGNED =
  /(?:^|\s)(?:\((?<bracket>[^()]{2,30})\)|[—–-]\s?(?<dash>[^—–-]{2,30})|(?<alone>^[^\s]{2,20}))\.?$/u;

/** Where things are found and not reported. */
const PLATFORMS =
  /^(?:Twitter|Facebook|Instagram|Reddit|YouTube|TikTok|Telegram|Imgur|Getty|Google|Wikipedia|Flickr|Agencies|Staff|Police|Government)$/u;

const PEOPLE_AFTER = /\s*[;.]\s*(?:editing|edited|writing|written|graphics|photo)\b.*$/iu;

/** Names in a line that is known to credit someone: known outlets and forms of outlets, else a single capitalised word. */
function namesIn(text: string, bare: boolean): string[] {
  const line = text.replace(PEOPLE_AFTER, '').replace(/[)\].]+$/, '');
  const mentioned = findMentions(line).map(({ name }) => name);
  if (mentioned.length > 0 || !bare) return mentioned;
  return line
    .split(/,|;|\/|\band\b/)
    .map((part) => part.trim().replace(/^the\s+/i, ''))
    .filter((part) => /^\p{Lu}[\p{L}\p{N}.-]{1,24}$/u.test(part) && !PLATFORMS.test(part));
}

function bylineCredits(line: string): string[] {
  const { who, outlet } = BYLINE.exec(line)?.groups ?? {};
  if (who === undefined) return [];
  if (outlet !== undefined)
    return findMentions(outlet)
      .map(({ name }) => name)
      .concat(singleWord(outlet));
  return findMentions(who).map(({ name }) => name);
}

/** "By Ann Poe, Norda": what stands after a reporter's name and is one word is whom the reporter works for. */
function singleWord(outlet: string): string[] {
  return /\s/.test(outlet) || PLATFORMS.test(outlet) || findMentions(outlet).length > 0 ? [] : [outlet];
}

/** "Reuters/AFP", "AP, Reuters" in a dateline's brackets; a country, a date or a place is no agency. */
function agencies(bracket: string): string[] {
  if (isCountry(bracket)) return [];
  return bracket
    .split(/\s*[/,;]\s*|\s+and\s+/)
    .filter(
      (name) => /^\p{L}[\p{L}\p{N}'’.& -]+$/u.test(name) && !/\s\d{1,4}$/.test(name) && !isCountry(name),
    );
}

/**
 * Outlets that an article as a whole credits, as written: in its dateline ("MOSCOW (Reuters) -"), its byline ("By … for
 * AP"), lines such as "Source: …", "With files from …", "… contributed to this report", and its last words ("– Reuters").
 */
export function creditsOfArticle(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const heads = lines.slice(0, HEAD).flatMap((line) => {
    const agency = datelineOf(line)?.agency ?? null;
    return [
      ...(agency === null ? [] : agencies(agency)),
      ...(line.length < LINE / 2 ? bylineCredits(line) : []),
    ];
  });
  const stated = lines
    .filter((line) => line.length < LINE)
    .flatMap((line) =>
      CREDIT_LINES.flatMap((pattern, i) => {
        const names = pattern.exec(line)?.groups?.names;
        // In front of "contributed" stand mostly people; a bare word there is a first name as likely as an agency.
        return names === undefined ? [] : namesIn(names, i < CREDIT_LINES.length - 1);
      }),
    );
  const { bracket, dash, alone } = SIGNED.exec(lines.at(-1) ?? '')?.groups ?? {};
  const signature = bracket ?? dash ?? alone ?? '';
  const signed = findMentions(signature).filter(({ kind, start }) => kind !== 'short' && start === 0);
  return [...new Set([...heads, ...stated, ...signed.map(({ name }) => name)])];
}

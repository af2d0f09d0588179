import { type FormMatch, withoutLead } from './outlet-form.ts';

/** What journalists call an outlet beside its name. */
const KIND = String.raw`(?:(?:state|official|local|national|private|independent|public|online|business|financial|sports|tech|daily|weekly)(?:-(?:run|owned))?\s+)*(?:(?:news|wire)\s+service|(?:news|press|wire|information)\s+agency|news\s+(?:wire|site|website|outlet|portal|network|channel|organi[sz]ation|magazine|blog)|newswire|newspaper|broadcaster|tabloid|broadsheet|magazine|(?:TV|television|radio)\s+(?:channel|station|network|broadcaster)|website|daily|weekly)`;

const WORD = String.raw`(?:\p{Lu}|al-|Al-|el-)[\p{L}\p{N}'’&.+-]*`;
const NAME = String.raw`${WORD}(?:\s+(?:(?:of|de|del|la|&)\s+)?${WORD}){0,3}`;

/** "the news agency Unipress", "broadcaster Nova". */
const BEFORE = new RegExp(String.raw`(?<![\p{L}-])${KIND}\s+(?<name>${NAME})`, 'gu');

/** "the Norda news agency", "Haaretz newspaper", "the Nova TV channel". */
const AFTER = new RegExp(String.raw`(?<![\p{L}-])(?<name>${NAME})\s+${KIND}(?![\p{L}-]|\s+\p{Lu})`, 'gu');

const ADJECTIVE = String.raw`(?:US|UK|French|Dutch|Greek|German|Swiss|Czech|Thai|Arab|Arabic|African|American|European|Mexican|Korean|Cuban|Afghan|Western|\p{Lu}\p{L}+(?:ian|ish|ese|ani|aqi|eli|udi|iti|ali|adi)|\p{Lu}\p{L}+-(?:focused|owned|run|based|language))`;

/** "Russian" in "the Russian Verba news agency". */
const ADJECTIVES = new RegExp(String.raw`^(?:${ADJECTIVE}\s+)+(?=\p{Lu})`, 'u');

/** "The newspaper", "Israeli television channel": no name at all. */
const NO_NAME = new RegExp(
  `^(?:${ADJECTIVE}|The|A|An|This|That|His|Her|Its|Their|Our|One|Another|Local|State|Satirical|Fake|Popular|Online|Independent|Private|National|After|As|In|On|But|And|When|Which|What|Some|Several|Two|Three)$`,
  'u',
);

/** Most sentences have none of these words and need no closer look. */
const HINT =
  /agency|wire|service|paper|cast|tabloid|sheet|magazine|station|network|channel|website|daily|weekly|news /;

/** Names that the text itself calls an agency, a paper or a station. */
export function findDescribedOutlets(text: string): FormMatch[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(BEFORE), ...text.matchAll(AFTER)].flatMap((match): FormMatch[] => {
    const whole = match.groups?.name;
    if (whole === undefined) return [];
    const place = match.index + match[0].indexOf(whole);
    const name = withoutLead(whole)
      .replace(ADJECTIVES, '')
      .replace(/['’]s?$/, '')
      .replace(/[.,]+$/, '');
    if (name === '' || NO_NAME.test(name)) return [];
    const start = place + whole.lastIndexOf(name);
    // The description belongs to the mention, so that what follows it is what follows the outlet.
    const end = match[0].startsWith(whole) ? match.index + match[0].length : start + name.length;
    return [{ start, end, name, kind: 'firm' }];
  });
}

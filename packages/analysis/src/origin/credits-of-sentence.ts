import { isCountry } from './country-name.ts';
import { isCredited } from './credit-cue.ts';
import { findMentions, type Mention } from './find-mentions.ts';

/** Between two names of one list: "Reuters and the BBC", "AP, AFP". */
const SAME_LIST = /^\s*(?:,|\/|,?\s*(?:and|or|as well as))\s*(?:the\s+)?$/;

/** A name that the sentence gives without saying what it is: only another article can tell whether it is an outlet. */
const BARE_AFTER =
  /\b(?:according to|told|reported by|quoted by|cited by|citing)\s+(?<name>\p{Lu}[\p{L}\p{N}-]*\p{Ll})(?![\p{L}\p{N}'’-])(?!\s+(?:and\s+|&\s+)?\p{Lu})/gu;

/** "Euroline reported." at the end of a sentence or clause, or with "that": what outlets do and others hardly ever. */
const BARE_BEFORE =
  /(?:^|[,”"]\s+)(?<name>(?:\p{Lu}[\p{L}\p{N}-]*\p{Ll}[\p{L}\p{N}]*(?:\s&\s\p{Lu}\p{L}+)?|[A-Z]{2,5}))\s+report(?:s|ed)(?=\s*(?:[.,;]|$|that\b|(?:on|late|early)\s))/gu;

/** Bodies whose initials stand without article, as those of outlets do. */
const NO_OUTLETS = new Set(
  `NASA NATO UNICEF UNESCO UNHCR UNRWA UNAIDS OPEC FEMA FIFA UEFA NOAA USGS OSHA WHO IMF IAEA EU UN US UK FBI CIA FDA CDC
  NSA DEA ATF IRS SEC FTC FCC EPA DHS TSA NHTSA NTSB ICE MSF ICRC OSCE OECD OCHA ECDC EMA ISIS ISIL PKK HTS YPG SDF IDF
  RSF IBM GM BMW VW UBS HSBC ING BP AMD SAP KLM GE AIG ABB TSMC USAID NHS MoD IPCC WTO WFP FAO ILO PMO NYPD LAPD RCMP
  GCHQ KGB FSB GRU SVR ESA JAXA ISRO CERN NIH CBO GAO ECB RBI PBOC`.split(/\s+/),
);

const NO_NAMES =
  /^(?:It|He|She|They|We|Who|This|That|Police|Officials|Witnesses|Residents|Doctors|Media|\p{Lu}\p{L}+(?:day|ians?|ish|ese|ers|ors))$/u;

function bareNames(sentence: string, credited: readonly Mention[]): string[] {
  const free = (start: number, end: number) => credited.every((one) => end <= one.start || one.end <= start);
  const isOther = (name: string) => NO_OUTLETS.has(name) || isCountry(name) || NO_NAMES.test(name);
  const firm = [...sentence.matchAll(BARE_BEFORE)].flatMap((match) => {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].indexOf(name);
    return isOther(name) || !free(start, start + name.length) ? [] : [name];
  });
  const guessed = [...sentence.matchAll(BARE_AFTER)].flatMap((match) =>
    free(match.index, match.index + match[0].length) && !isOther(match.groups?.name ?? '') ? [match[0]] : [],
  );
  return [...firm, ...guessed];
}

/**
 * Outlets that a sentence credits, as written: "the Norda news agency" gives `Norda`, "told the Chronicle" gives
 * `the Chronicle`, "(Reuters)" gives `Reuters`. Speakers that are no outlets (police, ministries, persons) give nothing;
 * a bare name that may be either stays with its cue ("according to Norda") and becomes a guess among the origin keys.
 * Whether an outlet credited is the publisher itself, the caller knows.
 */
export function creditsOfSentence(sentence: string): string[] {
  const mentions = findMentions(sentence);
  const credited = mentions.map((mention) => isCredited(sentence, mention));
  const inOneList = (i: number) => {
    const [a, b] = [mentions[i], mentions[i + 1]];
    return a !== undefined && b !== undefined && SAME_LIST.test(sentence.slice(a.end, b.start));
  };
  // A cue stands before the first or after the last name of a list and holds for all.
  for (let i = 1; i < mentions.length; i += 1) credited[i] ||= (credited[i - 1] ?? false) && inOneList(i - 1);
  for (let i = mentions.length - 2; i >= 0; i -= 1)
    credited[i] ||= (credited[i + 1] ?? false) && inOneList(i);
  const found = mentions.filter((_, i) => credited[i]);
  return [...new Set([...found.map(({ name }) => name), ...bareNames(sentence, mentions)])];
}

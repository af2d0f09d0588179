/** Last words of names that only news outlets have. */
const OUTLET_WORDS =
  'News|Times|Post|Press|Radio|TV|Television|Journal|Herald|Tribune|Gazette|Courier|Chronicle|Observer|Telegraph|Mail|Mirror|Globe|Examiner|Inquirer|Enquirer|Ledger|Sentinel|Dispatch|Argus|Bulletin|Daily|Weekly|Newswire|Newspaper|Broadcasting|Advertiser|Intelligencer|Picayune|Bee|Zeitung|Pravda|Gazeta|Shimbun|Broadcaster|Tidende|Nyheter';

/** Last words that other bodies have too ("Global Energy Monitor"); they count only where an outlet must stand. */
const SOFT_WORDS =
  'Star|Sun|Record|Register|Standard|Independent|Review|Monitor|Today|Network|Channel|Media|Wire|Echo|Express|Magazine|Reporter|Messenger|Mercury|Citizen|Leader|Budget|Banner|Beacon|Democrat|Republican|Union|Eagle|World|Nation|Statesman|Ledger-Enquirer|Online';

/** Words by which an outlet is called for short. */
const SHORT_WORDS =
  'Times|Post|Journal|Herald|Tribune|Gazette|Courier|Chronicle|Observer|Telegraph|Mail|Mirror|Globe|Examiner|Inquirer|Enquirer|Ledger|Sentinel|Dispatch|Argus|Bulletin|Advertiser|Star|Sun|Record|Register|Standard|Independent|Review|Monitor|Express|Echo|Mercury|Messenger';

/** Bodies that are none, for all their names. */
const NONE =
  /\b(?:Royal Mail|(?:Canada|Australia|Deutsche|Japan|India|Swiss|Russian|Singapore) Post|University Press|Office Post|Trading Post|Command Post|Border Post)$/u;

const WORD = String.raw`\p{Lu}[\p{L}\p{N}'’&.-]*`;
const LINK = String.raw`(?:(?:of the|of|&|de|del|della|la|el|für)\s+)?`;
const SUFFIX = String.raw`(?:\s+(?:Online|Radio|TV|News|Network|Television|Channel|Agency|Service|Corporation|Company|Association|Group|Tribune|Herald|Gazette|Press))*`;
// A capital that follows belongs to a longer name ("White House Press Secretary"), unless it is a day or a month.
const END = String.raw`(?![\p{L}\p{N}-])(?!['’]\p{Ll}{2})(?!\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}\p{Ll})`;

const form = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${WORD}\s+${LINK}){1,5}(?:${words})${SUFFIX}${END}`, 'gu');

const FIRM = form(OUTLET_WORDS);
const SOFT = form(SOFT_WORDS);

/** "Times of Malta", "Radio Liberty", "Voice of Korea", "Channel 9", "WXYZ-TV", "KARE 11", "korlan-online.com". */
const OTHER_FORMS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.@/-])(?:(?:Times|Voice|Echo) of (?:the )?${WORD}|(?:Radio|TV|Telewizja|Televisión) ${WORD}(?: ${WORD})?|Channel \d{1,2}|(?:[KW][A-Z]{2,3}|ABC|CBS|NBC|FOX|Fox|CTV) ?\d{1,2}|[KW][A-Z]{2,3}-(?:TV|FM|AM)|[A-Za-z0-9][A-Za-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:co\.uk|com\.\p{Ll}{2}|com|org|net|info|news|io|de|fr|ru|ua|example)(?!\.\p{L}))${END}`,
  'gu',
);

/** "the Chronicle", "The Post": the short name of an outlet that was named in full before, or that everyone knows. */
const SHORT = new RegExp(String.raw`(?<![\p{L}\p{N}])[Tt]he (?:${SHORT_WORDS})${END}`, 'gu');

/** What may stand capitalised before a name without belonging to it: grammar at the head of a sentence, days, months. */
const LEAD =
  /^(?:(?:The|A|An|On|In|At|By|As|But|And|When|While|Since|Last|This|According|To|For|From|After|Before|Earlier|Later|Meanwhile|However|Also|Even|Local|State|If|Both|Follow|See|Satirical|Fake|Popular|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\s+)+/u;

/** A name without the words and possessors before it: "Poland's Verba TV" is `Verba TV`. */
export function withoutLead(name: string): string {
  return name.replace(/^.*['’]s\s+(?=\p{Lu})/u, '').replace(LEAD, '');
}

/** How sure the form of a name makes it that an outlet is meant. */
export type FormKind = 'firm' | 'soft' | 'short';

/** A name that has the form of an outlet's. */
export interface FormMatch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: FormKind;
}

/** Most sentences have nothing like these and need no closer look. */
const HINTS = {
  firm: new RegExp(OUTLET_WORDS),
  soft: new RegExp(SOFT_WORDS),
  other: /(?:Times|Voice|Echo) of |Radio |TV |Tele|Channel \d|[A-Z]{3}|[a-z0-9]\.[a-z]{2}/,
} as const;

/** Names in a text that have the form of an outlet's. */
export function findOutletForms(text: string): FormMatch[] {
  const matches = (pattern: RegExp, kind: FormKind) =>
    [...text.matchAll(pattern)].flatMap((match): FormMatch[] => {
      const name = kind === 'short' ? match[0] : withoutLead(match[0]);
      const single = kind !== 'short' && pattern !== OTHER_FORMS && !/[\s-]/.test(name);
      const end = match.index + match[0].length;
      return single || NONE.test(name) ? [] : [{ start: end - name.length, end, name, kind }];
    });
  const [firm, soft] = [HINTS.firm.test(text), HINTS.soft.test(text)];
  return [
    ...(firm ? matches(FIRM, 'firm') : []),
    ...(HINTS.other.test(text) ? matches(OTHER_FORMS, 'firm') : []),
    ...(soft ? matches(SOFT, 'soft') : []),
    ...(firm || soft ? matches(SHORT, 'short') : []),
  ];
}

const LAST_WORD = new RegExp(`(?:^|\\s)(${OUTLET_WORDS}|${SOFT_WORDS})$`, 'iu');

/** The word by which an outlet is called for short ("Chronicle" for "Mirabad Chronicle"), or undefined. */
export function shortName(name: string): string | undefined {
  return LAST_WORD.exec(name.trim())?.[1];
}

const GENERIC = new RegExp(
  `^(?:${OUTLET_WORDS}|${SOFT_WORDS}|the|a|an|and|of|top|stories|story|latest|home|page|front|rss|feed|headlines|breaking|international|national|local|world|politics|sports?|business|technology|science|health|culture|all|evening|morning|sunday|us|uk)$`,
  'iu',
);

/** Whether a name consists of words that many outlets use ("Daily News", "Top Stories"), so that it names none of them. */
export function isGenericName(name: string): boolean {
  return name.split(/[^\p{L}\p{N}]+/u).every((word) => word === '' || GENERIC.test(word));
}

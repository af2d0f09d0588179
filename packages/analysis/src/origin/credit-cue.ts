import type { Mention } from './find-mentions.ts';

/** Words that may stand between a cue and the name: "the Russian state-run", "Britain's", "the local television station". */
const BETWEEN = String.raw`(?:(?:the|The|a|an|its|their|his|her|sister|both|US|U\.S\.|UK|French|Dutch|Greek|Swiss|Israeli|Iraqi|Saudi|Czech|\p{Lu}\p{L}+(?:ian|ish|ese|can|ani)|\p{Lu}[\p{L}.]*['’]s|\p{L}+-(?:owned|run|based|language|backed|funded|aligned|affiliated|linked|controlled)|state|local|official|national|private|independent|public|regional|rival|news|press|wire|business|financial|television|TV|radio|agency|agencies|newspapers?|paper|daily|weekly|tabloid|broadcasters?|networks?|stations?|channels?|magazine|website|site|outlets?|media)\s+){0,6}`;

const WORK =
  '(?:reports?|reporting|articles?|story|stories|interviews?|investigation|analysis|survey|poll|tally|count|op-ed|column|piece|dispatch|account|accounts|footage|broadcast|review|documents|comments|remarks|essay)';

const LEFT = new RegExp(
  String.raw`(?:\b(?:` +
    [
      String.raw`[Aa]ccording to(?:\s+(?:an?|the|one|several|multiple|new|earlier|\p{L}+)\s+${WORK}(?:\s+\p{L}+){0,3}\s+(?:in|by|from|on|for|with|to))?`,
      '[Tt]old|telling|tells|tell|[Cc]iting|[Qq]uoting|[Vv]ia|per',
      String.raw`(?:reported|published|obtained|seen|reviewed|cited|quoted|carried|aired|broadcast|conducted|verified|analy[sz]ed|compiled|released|run|distributed|shown|posted|viewed|heard|geolocated|relayed|contacted|interviewed|confirmed|leaked|provided|supplied)\s+(?:\p{L}+\s+)?(?:by|in|on|to)`,
      String.raw`${WORK}\s+(?:\p{L}+\s+)?(?:in|by|from|on|for|with|to|of)`,
      String.raw`(?:spoke|speaking|speaks|talking|talked|spoken)\s+(?:\p{L}+\s+)?(?:to|with)|interviewed on|statement\s+(?:\p{L}+\s+)?to|e-?mailed to`,
      String.raw`(?:wrote|writing|write|writes|written|appeared|appearing|said|reads?)\s+(?:in|for|on)`,
      String.raw`(?:correspondents?|reporters?|journalists?)\s+(?:for|from|of|with|at)`,
      'cited|quoted',
      // "…, writes Euroline", "– reported the Courier"
      String.raw`(?<=[,–—”"-]\s+)(?:writes|wrote|reports|reported|says|said|notes|noted|adds|added)`,
    ].join('|') +
    String.raw`)|\()\s*${BETWEEN}["“'‘]?$`,
  'u',
);

const VERB =
  '(?:reports?|reported|reporting|says?|said|wrote|writes|quot(?:es|ed|ing)|cit(?:es|ed|ing)|published|broadcast|aired|showed|carried|not(?:es|ed)|claim(?:s|ed)|reveal(?:s|ed)|learned|obtained|estimate[sd]|put|broke|disclose[sd]|alleg(?:es|ed)|describe[sd]|stat(?:es|ed)|suggest(?:s|ed)|call(?:s|ed))';

const RIGHT = new RegExp(
  String.raw`^["”'’]?(?:\s+(?:news\s+)?(?:agency|newspaper|channel|network|station|website|site|magazine))?(?:,[^,.;]{1,60},)?\s+(?:(?:both|has|have|had|was|were|is|are|also|first|later|earlier|separately|previously|exclusively|on|last|this|that|initially|originally|then|now|\p{Lu}\p{Ll}+day|week|month)\s+){0,4}${VERB}(?![\p{L}-])`,
  'u',
);

/** "a Reuters tally", "CNN's report", "a Coast Radio investigation". */
const OWN_WORK = new RegExp(
  String.raw`^(?:['’]s?)?\s+(?:own\s+|exclusive\s+|new\s+)?(?:${WORK}|witness|witnesses|projection)(?![\p{L}-])`,
  'u',
);

/** "CNN's Hala Gorani said", "Reuters correspondent Ann Poe reported". */
const OWN_PERSON = new RegExp(
  String.raw`^(?:['’]s?)?\s+(?:(?:correspondent|reporter|journalist|editor|bureau chief)\s+)?(?:\p{Lu}[\p{L}'’.-]+\s+){1,3}${VERB}(?![\p{L}-])`,
  'u',
);

/** Whether a text credits the outlet that it mentions here, rather than speaking about it. */
export function isCredited(text: string, { start, end, kind }: Mention): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const cue = LEFT.exec(before)?.[0];
  if (cue?.startsWith('(')) return /^\)/.test(after);
  if (cue !== undefined) return kind !== 'soft' || !/according/i.test(cue);
  if (kind === 'soft') return /^\s+(?:has |had |first |also )?report(?:s|ed)\b/.test(after);
  return RIGHT.test(after) || OWN_WORK.test(after) || OWN_PERSON.test(after);
}

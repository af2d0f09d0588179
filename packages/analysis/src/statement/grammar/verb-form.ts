import type { Token } from '../../language/parse.ts';
import { takesClause } from '../speech/cues.ts';

const FINITE_AUXILIARIES = new Set(
  `am is are was were has have had do does did will would can could may might shall should must ought
  ca wo 's 're 'm 've 'll 'd ain cannot`.split(/\s+/),
);
/** Participles that no past tense shares: without an auxiliary they are never the verb of a clause. */
const PARTICIPLES = new Set(
  `been being born borne beaten become begun bitten blown broken chosen done drawn driven drunk eaten fallen flown forbidden
  forgiven forgotten frozen given gone grown hidden known lain mistaken overcome proven ridden risen rung seen shaken shown
  shrunk sewn sown sprung stolen stunk sung sunk swollen sworn swum taken thrown torn trodden undergone undone withdrawn
  woken worn woven written overthrown overtaken undertaken foreseen`.split(/\s+/),
);
/** Past tenses that the tagger at times takes for nouns or adjectives: "a teacher who clung to a crate". */
const PASTS = new Set(
  `clung swam drowned sank swore fled flew froze slid struck stung swung wept woke rode rose rang sang shook shrank slew
  sought stole strode strove taught threw tore undertook withdrew overthrew overtook burned burnt`.split(
    /\s+/,
  ),
);
/** Past tenses with a participle of their own: alone they are always the verb of a clause. */
const PLAIN_PASTS = new Set(
  `arose ate awoke bade began bore broke blew chose did drew drank drove fell flew forbade forgave forgot froze gave got went
  grew hid knew lay rode rang rose ran saw shook sang sank sprang spoke stole swore swam took threw tore wore wove woke
  wrote withdrew undertook overtook overthrew foresaw showed proved was were had came became overcame`.split(
    /\s+/,
  ),
);
/** Verbs of saying that are nouns as well. */
const SAID = /^(?:fear|claim|report|doubt|promise|vow|pledge|charge|estimate)s?$/;
/** Verbs whose past tense and participle look like their bare form. */
export const BARE_PASTS: ReadonlySet<string> = new Set(
  'put cut set hit hurt read cost let shut spread quit burst beat cast split bet shed thrust upset'.split(
    ' ',
  ),
);
const INTENDING = /^(?:plans?|aims?|hopes?|wants?|needs?|vows?)$/;
const OWNERS = new Set(
  `the a an this these those his her its their our my your 's ’s no any every each another some`.split(/\s+/),
);

/** True for a form of be, have, do or a modal that can carry a clause by itself. */
export function isFiniteAuxiliary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !FINITE_AUXILIARIES.has(token.lower)) return false;
  if (token.pos === 'PART' || token.pos === 'NOUN') return false;
  // "May" the month, "US" and "IS" the names.
  if (/^\p{Lu}/u.test(token.text) && i > 0 && !opensQuote(tokens[i - 1])) return false;
  return tokens[i - 1]?.lower !== 'to';
}

/** True where the token works as a verb, corrected for what the tagger is known to get wrong in news. */
export function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  const before = tokens[i - 1];
  const { pos, lower, lemma } = token;
  if (pos !== 'VERB') return isMistagged(tokens, i);
  if (i > 0 && /^\p{Lu}/u.test(token.text) && !opensQuote(before)) return false;
  const after = tokens[i + 1];
  // "Sparks jumped", "Similar promises were made", "Server logs included in": nouns in -s that the tagger takes for verbs.
  if (verbForm(token) === 'present') {
    if (
      after?.pos === 'AUX' ||
      (before?.pos === 'ADJ' && !before.lower.endsWith('ed') && !takesClause(lemma))
    )
      return false;
    if (after?.pos === 'VERB' && verbForm(after) === 'past' && before?.pos !== 'PRON') return false;
  }
  if (!before) return true;
  // "ISIS-related", "Afghanistan-based"
  if (before.text === '-' && before.end === token.start) return false;
  if (before.lower === 'to') return true;
  // "a report on fears that"
  if (
    before.pos === 'ADP' &&
    lower !== lemma &&
    verbForm(token) === 'present' &&
    !/^(?:as|than|after|before|since|until|like|up|out|off|down|over)$/.test(before.lower)
  )
    return false;
  if (OWNERS.has(before.lower) && before.pos !== 'PRON') return false;
  if (OWNERS.has(before.lower) && lower === lemma) return false;
  // "a police launch picked up", "the landing stage": a bare form between a noun and a verb is a noun.
  if (lower === lemma && (before.pos === 'NOUN' || before.pos === 'ADJ') && after?.pos === 'VERB')
    return false;
  // "break-in", "log-in"
  return !(after?.text === '-' && after.start === token.end && tokens[i + 2]?.start === after.end);
}

function isMistagged(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!token || !before || OWNERS.has(before.lower)) return false;
  // "Witnesses, including a teacher, claim that", "Hoteliers fear another lost summer", "the United States claims to be horrified"
  if (
    token.pos === 'NOUN' &&
    SAID.test(token.lower) &&
    (before.text === ',' || isPlural(before, i) === (token.lower === token.lemma))
  )
    return after !== undefined && /^(?:that|to|it|they|he|she|the|a|an|another)$/.test(after.lower);
  // ", papers filed with the court show."
  if (token.lower === 'show' && (!after || after.pos === 'PUNCT') && hasPapers(tokens, i)) return true;
  // "The dam burst on Monday", "The firm plans to build": a clause without another verb has its verb here.
  if (
    token.pos === 'NOUN' &&
    (BARE_PASTS.has(token.lower) || (INTENDING.test(token.lower) && after?.lower === 'to'))
  )
    return isOnlyVerb(tokens, i) && after?.pos !== 'NOUN';
  // "that was planning an attack"
  if (token.pos === 'NOUN' && token.lower.endsWith('ing') && before.lemma === 'be')
    return after !== undefined && /^(?:DET|PRON|PROPN|ADP|PART|NOUN|NUM)$/.test(after.pos);
  const follows = before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'PRON';
  if (!follows || after?.pos === 'NOUN' || after?.pos === 'PROPN') return follows && PASTS.has(token.lower);
  if (PASTS.has(token.lower)) return true;
  // "61 people drowned.", "The militants barricaded themselves", "services neutralized a cell"
  return (
    endsInEd(token) &&
    (token.pos === 'ADJ' || token.pos === 'NOUN') &&
    after?.pos !== 'ADJ' &&
    token.text === token.lower
  );
}

/** `past`: may be a past tense or a participle; `present`: third person; `base`; `participle`; `ing`. */
export type VerbForm = 'past' | 'present' | 'base' | 'participle' | 'ing';

/** The form of a token that is a verb. */
export function verbForm(token: Token): VerbForm {
  const { lower, lemma } = token;
  if (lower.endsWith('ing') && lower !== lemma) return 'ing';
  if (PARTICIPLES.has(lower)) return 'participle';
  if (lower.endsWith('ing') && token.pos === 'NOUN') return 'ing';
  if (endsInEd(token)) return 'past';
  if (lower === lemma) return 'base';
  return /s$/.test(lower) && !/ss$/.test(lower) && lemma.length < lower.length ? 'present' : 'past';
}

const ROOTS_IN_ED =
  /^(?:need|feed|speed|breed|bleed|succeed|proceed|exceed|heed|seed|shed|wed|embed|weed|deed|bed|red|greed|creed|hundred|sacred|naked|wicked|kindred|hatred|indeed)$/;

function endsInEd(token: Token): boolean {
  return token.lower.length > 4 && token.lower.endsWith('ed') && !ROOTS_IN_ED.test(token.lower);
}

/** Dictionary form of a verb, worked out from its ending where the tagger took it for another word. */
export function verbLemma(token: Token, isKnown: (lemma: string) => boolean): string {
  const { lower, lemma } = token;
  if (lemma !== lower || !endsInEd(token)) return lemma;
  const stem = lower.slice(0, -2);
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}y`].find(isKnown) ?? stem;
}

/** True for a past form that may as well be a participle: "published", "held", but not "gave". */
export function mayBeParticiple(token: Token): boolean {
  return verbForm(token) === 'past' && !PLAIN_PASTS.has(token.lower);
}

function isOnlyVerb(tokens: readonly Token[], i: number): boolean {
  const border = (token: Token): boolean =>
    /^[,.;:!?]$/.test(token.text) || /^(?:that|who|which|when|after|before|as)$/.test(token.lower);
  const from = tokens.slice(0, i).findLastIndex(border) + 1;
  const to = tokens.findIndex((token, k) => k > i && border(token));
  const intended = tokens[i + 1]?.lower === 'to' ? i + 2 : -1;
  return tokens
    .slice(from, to < 0 ? tokens.length : to)
    .every(
      (token, k) =>
        from + k === intended || (token.pos !== 'VERB' && token.pos !== 'AUX') || token.lower.endsWith('ing'),
    );
}

/** Papers and pictures that show things stand before the word, since the last comma. */
function hasPapers(tokens: readonly Token[], i: number): boolean {
  const comma = tokens.slice(0, i).findLastIndex((token) => token.text === ',');
  return tokens
    .slice(comma + 1, i)
    .some((token) =>
      /^(?:papers|documents|records|figures|data|photographs|photos|pictures|images|results|filings|e-?mails|statistics|logs|polls|minutes|letters|files|tests|maps|videos?|footage)$/.test(
        token.lower,
      ),
    );
}

function isPlural(token: Token, at: number): boolean {
  return (
    /^(?:people|police|men|women|children)$/.test(token.lower) ||
    (/s$/i.test(token.text) && (token.pos !== 'PROPN' || at === 1))
  );
}

function opensQuote(token: Token | undefined): boolean {
  return token !== undefined && /^["'“‘«(:—–-]$/.test(token.text);
}

import { countryOf } from '../slots/name/country.ts';
import { lookUp } from './dictionary.ts';
import { engine } from './engine.ts';
import { isGivenName } from './given-names.ts';
import type { Token } from './parse.ts';

/**
 * English words that name somebody or something when capitalised, though they stand in every dictionary. Without them "Trump
 * wins" and "Gaza" in a headline would be common words.
 */
const NAMES_TOO = new Set(
  (
    'trump bush ford gates musk meta apple amazon google twitter shell target visa oracle gaza crimea jersey cuba mercury saturn mars venus ' +
    'jupiter reuters guardian times post telegraph mirror independent congress senate parliament kremlin pentagon republican democrat labour ' +
    'tory conservative conservatives democrats republicans tories christian catholic muslim jewish jew jews muslims christians catholics islam ' +
    'islamic pope lords commons olympics olympic nazi communist arab arabs kurdish kurds taliban european europe africa african asia asian america ' +
    'pacific atlantic arctic antarctic english british scottish welsh irish scotland wales england london paris texas california florida'
  ).split(' '),
);
const SPEAKS =
  /^(said|says|told|added|adds|tells|wrote|tweeted|insisted|denied|explained|replied|argued|testified)$/;
const { its } = engine;
const capital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');
/** True for a dictionary word that names nobody, however it is capitalised. */
export const isCommonWord = ({ lower }: Pick<Token, 'lower'>): boolean =>
  !NAMES_TOO.has(lower) &&
  countryOf(lower) === undefined &&
  // The vocabulary has "gunman" and "rescuer", but not "gunmen" and "rescuers".
  (lookUp(lower).known ||
    (/men$/.test(lower) && lookUp(lower.replace(/men$/, 'man')).known) ||
    (/(?:er|or|ist)s$/.test(lower) && lookUp(lower.slice(0, -1)).known));

/** Words that Title Case leaves small in one house style or another. */
const SMALL = new Set(
  (
    'a an the and or but nor so yet of in on at to for by with from into onto over out up off down after amid than that when while before under ' +
    'against about through between among during until upon near since without within per via vs as is are was were be been has have had will would ' +
    'can could may might should must do does did not no it its his her he she they their them this these those who what how why where if then your you ' +
    "my our just also only more most some says 's n't 're 've 'll"
  ).split(' '),
);

/** True for a line set in Title Case or capitals, where a capital letter says nothing about names. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word');
  const long = words.filter((token) => capital(token) && token.text.length >= 4);
  const small = words.filter((token) => !/\p{Lu}/u.test(token.text));
  return long.length >= 4 && small.length < long.length && small.every(({ lower }) => SMALL.has(lower));
}

/**
 * The tagger takes capitalised words for names. Where the capital only comes from opening a sentence ("Divers have recovered
 * …") or from Title Case, a dictionary word is tagged again as the common word that it is.
 */
export function withoutFalseNames(tokens: readonly Token[]): readonly Token[] {
  if (isTitleCase(tokens)) return retagTitle(tokens);
  const first = tokens.findIndex((token) => token.kind === 'word');
  const opener = tokens[first];
  const next = tokens[first + 1];
  if (opener?.pos !== 'PROPN' || !capital(opener) || /^[A-Z.&]{2,}$/.test(opener.text)) return tokens;
  if (
    (next?.pos === 'PROPN' && capital(next)) ||
    next?.text === '-' ||
    next?.lower === "'s" ||
    !isCommonWord(opener)
  )
    return tokens;
  const { pos, lemma } = lookUp(opener.lower);
  // "Baker said": a singular noun without an article that speaks is somebody's name.
  const singular = pos === 'NOUN' && lemma === opener.lower && opener.lower !== 'police';
  if (singular && SPEAKS.test(next?.lower ?? '')) return tokens;
  return tokens.map((token, i) => (i === first ? { ...token, pos, lemma } : token));
}

/** The Brown of "Michael Brown", unless it is a function word ("Michael Is Back"). */
const isSurname = (tokens: readonly Token[], i: number): boolean =>
  isGivenName(tokens[i - 1]?.lower ?? '') &&
  !SMALL.has(tokens[i]?.lower ?? '') &&
  !/(ed|ing|s)$/.test(tokens[i]?.lower ?? '');

/** Tags a headline once more with its dictionary words in lower case. */
function retagTitle(tokens: readonly Token[]): readonly Token[] {
  const shouted = tokens.every((token) => !/\p{Ll}/u.test(token.text));
  const words = tokens.map((token, i) => {
    const acronym = !shouted && /^[A-Z]{2,5}$/.test(token.text);
    const common = capital(token) && isCommonWord(token) && !acronym && !isSurname(tokens, i);
    return common ? token.text.toLowerCase() : token.text;
  });
  let text = '';
  for (const [i, token] of tokens.entries()) {
    const gap = i > 0 && token.start > (tokens[i - 1]?.end ?? 0) ? ' ' : '';
    text += gap + (words[i] ?? token.text);
  }
  const again = engine.readDoc(text).tokens();
  if (again.length() !== tokens.length) return tokens;
  // @ts-expect-error wink-nlp declares `lemma` with other parameters than it is called with.
  const lemmas: string[] = again.out(its.lemma);
  const tags = again.out(its.pos);
  return tokens.map((token, i) =>
    words[i] === token.text
      ? token
      : { ...token, pos: tags[i] ?? token.pos, lemma: lemmas[i] ?? token.lemma },
  );
}

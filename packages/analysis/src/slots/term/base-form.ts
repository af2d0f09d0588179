import type { Token } from '../../language/parse.ts';

const IRREGULAR = new Map(
  (
    'held hold,sent send,shot shoot,found find,won win,lost lose,fell fall,rose rise,sank sink,sunk sink,stole steal,stolen steal,' +
    'led lead,left leave,met meet,paid pay,quit quit,ran run,said say,sold sell,bought buy,built build,caught catch,' +
    'fought fight,fled flee,froze freeze,frozen freeze,gave give,given give,taken take,took take,grew grow,hit hit,' +
    'hurt hurt,kept keep,made make,put put,shut shut,struck strike,stricken strike,sued sue,swept sweep,told tell,' +
    'went go,gone go,came come,began begin,begun begin,broke break,broken break,burnt burn,blew blow,chose choose,' +
    'drew draw,drove drive,flew fly,hid hide,hidden hide,laid lay,beat beat,beaten beat,bit bite,bitten bite,' +
    'drowned drown,dying die,died die,men man,women woman,children child,people person,lives life'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split(' ');
      return [form, base];
    }),
);

/**
 * Dictionary form of a token. The tagger's own where it knew the word; by spelling where it took a capitalised word for a name
 * ("Residents", "Sinks" in a headline). `known` tells which spellings are real words.
 */
export function baseForm(token: Token, known: (word: string) => boolean): string {
  const lower = token.lower.replace(/'s$/, '');
  const irregular = IRREGULAR.get(lower);
  if (irregular) return irregular;
  if (token.lemma !== token.lower && token.pos !== 'PROPN') return token.lemma;
  if (known(lower)) return lower;
  for (const guess of guesses(lower)) if (known(guess)) return guess;
  return token.pos === 'PROPN' || token.pos === 'NOUN' ? plural(lower) : lower;
}

function* guesses(word: string): Generator<string> {
  if (word.endsWith('ies')) yield `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) yield word.slice(0, -2);
  if (word.endsWith('s')) yield word.slice(0, -1);
  for (const [ending, length] of [
    ['ing', 3],
    ['ed', 2],
    ['er', 2],
  ] as const) {
    if (!word.endsWith(ending) || word.length < length + 3) continue;
    const stem = word.slice(0, -length);
    yield stem;
    yield `${stem}e`;
    if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
    if (stem.endsWith('i')) yield `${stem.slice(0, -1)}y`;
  }
}

const plural = (word: string): string =>
  word.length > 4 && /[^su'i]s$/.test(word) ? word.replace(/([^aeiou])ies$/, '$1y').replace(/s$/, '') : word;

import type { Token } from '../../language/parse.ts';
import { isTimeWord } from '../grammar/time-word.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { contentEnd, FEWEST, frameAround, hasClause } from './around-frame.ts';
import { cueVerb } from './cues.ts';
import type { Frame } from './frame.ts';

const BORDER = /^[,;"”’'–—)]$|^-$/;
const INVERTIBLE = new Set(
  'announce report state declare note write reveal disclose acknowledge admit concede predict promise confirm warn claim allege ask wonder recognise recognize caution fear respond repeat advance denounce'.split(
    ' ',
  ),
);
const NAMING = new Set(['PROPN', 'DET', 'NOUN', 'PRON', 'ADJ', 'NUM']);

/** "…," said Miriam Okeke, a teacher who clung to a crate. */
export function invertedFrame(
  tokens: readonly Token[],
  group: VerbGroup,
  inQuote: (token: Token) => boolean,
): Frame | undefined {
  if (!isInvertible(group.lemma)) return undefined;
  const border = tokens[group.start - 1];
  if (!border || !BORDER.test(border.text) || group.start - 1 < FEWEST) return undefined;
  const from = skipTime(tokens, group.end);
  // "…, told reporters" names the hearer, "…, assured the director" the speaker.
  if (cueVerb(group.lemma)?.hearer && (group.lemma === 'tell' || tokens[from]?.pos !== 'DET'))
    return undefined;
  const first = tokens[from];
  if (!first || !NAMING.has(first.pos) || isTimeWord(first.lower) || inQuote(first)) return undefined;
  if (first.pos === 'PRON' && !/^(?:he|she|they|one|i|we|its|his|her|their)$/.test(first.lower))
    return undefined;
  const to = endOfSpeaker(tokens, from, inQuote);
  const comma = tokens.findIndex((token, i) => i > from && i < to && token.text === ',');
  if (hasClause(tokens, from, comma < 0 ? to : comma)) return undefined;
  const start = contentEnd(tokens, group.start);
  // "Corvena Health, a large insurer, said …": before the comma must stand something said, not the subject.
  if (!tokens.slice(0, start).some(inQuote) && !hasClause(tokens, 0, start)) return undefined;
  return frameAround(tokens, { from, to }, group, { from: start, to });
}

/** "said the mayor", "warns the bank"; but papers that show things, and minds that believe them, keep their order. */
function isInvertible(lemma: string): boolean {
  const verb = cueVerb(lemma);
  return verb !== undefined && (verb.takes === 'clause' || INVERTIBLE.has(lemma));
}

function skipTime(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first?.pos === 'ADP') {
    const next = tokens.findIndex(
      (token, i) => i > from + 1 && (token.pos === 'DET' || token.pos === 'PRON'),
    );
    if (next > 0 && next - from <= 4) return next;
  }
  let at = from;
  while (
    isTimeWord(tokens[at]?.lower ?? '') ||
    (tokens[at]?.pos === 'ADP' && isTimeWord(tokens[at + 1]?.lower ?? ''))
  )
    at += 1;
  return at;
}

/** An inverted speaker reaches, appositions and all, to the next quotation, to a new clause or to the end. */
function endOfSpeaker(tokens: readonly Token[], from: number, inQuote: (token: Token) => boolean): number {
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (/^[.;:!?–—]$/.test(token.text) && i >= tokens.length - 2) return i;
    if (token.text === ';' || token.text === ':') return i;
    const next = tokens[i + 1];
    if (token.text === ',' && next) {
      if (inQuote(next) || /^(?:and|but|adding|saying|while|as)$/.test(next.lower)) return i;
    }
    if (inQuote(token)) return i;
  }
  return tokens.length;
}

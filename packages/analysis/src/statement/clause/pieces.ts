import type { Token } from '../../language/parse.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import { cueVerb, takesClause } from '../speech/cues.ts';
import { type Border, bordersOf } from './borders.ts';

/** A part of a sentence that says something by itself. Indices count in the tokens that were cut. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The conjunction that ties it to the piece before: "and", "but", "that", "adding"; null for the first. */
  readonly link: string | null;
}

/**
 * Cuts a sentence where its parts say separate checkable things: at semicolons, at ", and" and the like between two
 * clauses with a subject and verb of their own, at "and that", at ", adding that". Relative clauses, coordinated verbs
 * and short clauses of time or cause stay with their main clause.
 */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let link: string | null = null;
  for (const border of bordersOf(tokens)) {
    // The left side of "While A, B" is looked at without its conjunction.
    const start = border.link === 'while' && border.fronted ? from + 1 : from;
    if (border.cut <= from || !standsAlone(tokens, start, border.cut) || !isClause(tokens, border)) continue;
    pieces.push({ from, to: border.cut, link });
    from = border.next;
    link = border.link;
  }
  pieces.push({ from, to: tokens.length, link });
  return pieces;
}

/** The left side is whole: a main verb, and where that is a verb of saying also something said. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const groups = verbGroups(tokens, from, to);
  const main = groups.find((group) => !group.subordinate);
  if (!main) return false;
  if (/^(?:if|when|whether|because|once|unless)$/.test(tokens[from]?.lower ?? '') && groups.length < 2)
    return false;
  const verb = cueVerb(main.lemma);
  const that = tokens.slice(main.end, main.end + 4).some((token) => token.lower === 'that');
  if (main.passive || (verb?.takes !== 'clause' && !(that && takesClause(main.lemma)))) return true;
  return groups.length > 1 || tokens.slice(main.end, to).some((token) => /^["“”]$/.test(token.text));
}

/** The right side is a clause: a subject before its main verb, and not a mere tail of the left one. */
function isClause(tokens: readonly Token[], { next, end, link }: Border): boolean {
  if (/^(?:adding|said|after|before)$/.test(link)) return true;
  // "…, but only six of them were killed" counts those of the left side, and stays with it.
  if (
    tokens
      .slice(next, next + 5)
      .some(
        (token, i) =>
          token.lower === 'of' && /^(?:them|these|those|whom)$/.test(tokens[next + i + 1]?.lower ?? ''),
      )
  )
    return false;
  const group = verbGroups(tokens, next, end).find((one) => !one.subordinate);
  if (!group) return false;
  let at = next;
  if (tokens[at]?.pos === 'ADP') {
    // ", and on March 20, the commander was held"; without a comma the phrase might be all there is.
    const comma = tokens.findIndex((token, i) => i > at && i < group.start && token.text === ',');
    if (comma < 0 && !hasSecondPhrase(tokens, at, group.start)) return false;
    if (comma >= 0) at = comma + 1;
  }
  const before = tokens.slice(at, group.start);
  return before.some(
    (token) => /^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(token.pos) && !/^(?:who|which|that)$/.test(token.lower),
  );
}

/** "in Rome the court ruled": a noun phrase of its own after the phrase in front. */
function hasSecondPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from + 2, to)
    .some((token, i) => (token.pos === 'DET' || token.pos === 'PRON') && tokens[from + 1 + i]?.pos !== 'ADP');
}

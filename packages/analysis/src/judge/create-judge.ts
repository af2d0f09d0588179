import { type Judge, type Judgement, Relation, type Side } from '@claimwire/core';
import { type Comparison, compare } from './comparison.ts';
import { measure } from './features/measure.ts';
import { hasGrown } from './growing-count.ts';
import { articleChances } from './model/article-model.ts';
import { forestScores, softmax } from './model/forest.ts';
import { rowOf } from './model/row.ts';
import { weights } from './model/weights.ts';
import { aboutOneEvent } from './one-event.ts';
import { type PreparedSide, prepareSide } from './prepared-side.ts';
import { reasonsFor, shownRelations } from './reasons.ts';
import { sameFigure } from './same-figure.ts';

const relations = weights.forest.classes.map((name) => Relation.parse(name));

/**
 * A judge of alignment, deterministic comparisons and a small learned model. Pure and deterministic; about half a
 * millisecond a pair. Each side of a batch is read once, in however many pairs it stands.
 */
export function createJudge(): Judge {
  return {
    judge: async (pairs) => {
      const read = new Map<Side, PreparedSide>();
      const prepared = (side: Side) => {
        const known = read.get(side) ?? prepareSide(side);
        read.set(side, known);
        return known;
      };
      return pairs.map((pair) => judgePair(prepared(pair.claim), prepared(pair.statement)));
    },
  };
}

function judgePair(claim: PreparedSide, statement: PreparedSide): Judgement {
  const comparison = compare(claim, statement);
  const chances =
    claim.isInArticle || statement.isInArticle ? inArticles(comparison) : bySentence(comparison);
  const confidence = Math.max(...Object.values(chances));
  const relation = Relation.options.find((one) => chances[one] === confidence) ?? 'unrelated';
  return { relation, confidence, reasons: reasonsFor(comparison, relation, confidence) };
}

/** Sentences that stand by themselves: all relations at once, by the forest. */
function bySentence(comparison: Comparison): Record<Relation, number> {
  const scores = forestScores(weights.forest, rowOf(comparison, weights.lexical, weights.forest.features));
  const chances = softmax(scores, weights.temperature);
  const of = (relation: Relation): number => chances[relations.indexOf(relation)] ?? 0;
  return {
    confirms: of('confirms'),
    contradicts: of('contradicts'),
    updates: of('updates'),
    mentions: of('mentions'),
    unrelated: of('unrelated'),
  };
}

/** A contradiction or an update for which no rule can show the words counts only this much. */
const UNSHOWN = 0.3;

/** Above this chance of being unrelated no rule changes the verdict. */
const HOPELESS = 0.7;

/** What sentences of articles about two events leave of the odds that they are about one fact. */
const ELSEWHERE = 0.3;

/** No pair is related for certain. */
const LEAST = 1e-6;

/** Two figures that count the same thing of one event are about one fact this surely: read off the whole events. */
const SAME_FIGURE = 0.75;

/** Of what a figure that fits leaves to contradiction and update, and a figure that does not to confirmation. */
const AGAINST_FIGURE = 0.1;

/** Sentences of articles. What contradicts or updates must be shown: a reader who sees no reason sees a false alarm. */
function inArticles(comparison: Comparison): Record<Relation, number> {
  const chances = articleChances(measure(comparison));
  const figure = sameFigure(comparison);
  // Most pairs end here, before the rules are asked.
  if (!figure && chances.unrelated > HOPELESS) return chances;
  const shown = shownRelations(comparison);
  const fits = figure === undefined || figure.standing === 'equal' || figure.standing === 'compatible';
  // A plain count that has not grown is another figure and no newer one; prices and shares move both ways.
  const isUpdate = !figure || (!fits && (figure.claim.unit !== 'one' || hasGrown(comparison, figure)));
  const stances = {
    confirms: chances.confirms * (fits ? 1 : AGAINST_FIGURE),
    contradicts:
      chances.contradicts * (shown.has('contradicts') ? 1 : UNSHOWN) * (figure && fits ? AGAINST_FIGURE : 1),
    updates: chances.updates * (shown.has('updates') ? 1 : UNSHOWN) * (isUpdate ? 1 : AGAINST_FIGURE),
    mentions: chances.mentions,
  };
  const oneEvent = aboutOneEvent(comparison);
  const odds = ((1 - chances.unrelated) / Math.max(chances.unrelated, LEAST)) * (oneEvent ? 1 : ELSEWHERE);
  const likely = odds / (1 + odds);
  const related = figure ? Math.max(SAME_FIGURE, likely) : likely;
  const all = Object.values(stances).reduce((sum, chance) => sum + chance, 0);
  const share = all === 0 ? 0 : related / all;
  return {
    confirms: stances.confirms * share,
    contradicts: stances.contradicts * share,
    updates: stances.updates * share,
    mentions: stances.mentions * share,
    unrelated: 1 - related,
  };
}

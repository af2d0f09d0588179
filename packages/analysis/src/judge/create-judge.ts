import { AlertRelation, type Judge, type Judgement, Relation, type Side } from '@claimwire/core';
import { matchBlame } from './blame-match.ts';
import { causesApart } from './cause.ts';
import { type Comparison, compare } from './comparison.ts';
import { measure } from './features/measure.ts';
import { hasGrown } from './growing-count.ts';
import { tellsLater } from './later.ts';
import { type ArticleModel, articleChances, articleModel, Stance } from './model/article-model.ts';
import { forestScores, softmax } from './model/forest.ts';
import { rowOf } from './model/row.ts';
import { weights } from './model/weights.ts';
import { aboutOneEvent } from './one-event.ts';
import { oppositionOf } from './opposition.ts';
import { orderDiffers } from './order-in-time.ts';
import { type PreparedSide, prepareSide } from './prepared-side.ts';
import { reasonsFor, shownRelations } from './reasons.ts';
import { sameFigure } from './same-figure.ts';

const relations = weights.forest.classes.map((name) => Relation.parse(name));

/**
 * A judge of alignment, deterministic comparisons and a small learned model. Pure and deterministic; about half a
 * millisecond a pair. Each side of a batch is read once, in however many pairs it stands.
 *
 * @param articles what decides about sentences of articles; the stored model unless another is measured
 */
export function createJudge(articles: ArticleModel = articleModel): Judge {
  return {
    judge: async (pairs) => {
      const read = new Map<Side, PreparedSide>();
      const prepared = (side: Side) => {
        const known = read.get(side) ?? prepareSide(side);
        read.set(side, known);
        return known;
      };
      return pairs.map((pair) => judgePair(prepared(pair.claim), prepared(pair.statement), articles));
    },
  };
}

function judgePair(claim: PreparedSide, statement: PreparedSide, articles: ArticleModel): Judgement {
  const comparison = compare(claim, statement);
  const isInArticle = claim.isInArticle || statement.isInArticle;
  const { relation, confidence } = isInArticle
    ? strongest(inArticles(comparison, articles))
    : bySentence(comparison);
  return { relation, confidence, reasons: reasonsFor(comparison, relation, confidence) };
}

type Verdict = Pick<Judgement, 'relation' | 'confidence'>;

function strongest(chances: Record<Relation, number>): Verdict {
  const confidence = Math.max(...Object.values(chances));
  return { relation: Relation.options.find((one) => chances[one] === confidence) ?? 'unrelated', confidence };
}

/** Sentences that stand by themselves: all relations at once, by the forest. */
function bySentence(comparison: Comparison): Verdict {
  const scores = forestScores(weights.forest, rowOf(comparison, weights.lexical, weights.forest.features));
  const chances = softmax(scores, weights.temperature);
  const chance = Math.max(...chances);
  const relation = relations[chances.indexOf(chance)] ?? 'unrelated';
  if (!AlertRelation.safeParse(relation).success) return { relation, confidence: chance };
  // One scale for both kinds of pairs: .5 is where alerts are right often enough.
  const odds = chance / Math.max(1 - chance, LEAST) / (weights.alertThreshold / (1 - weights.alertThreshold));
  return { relation, confidence: odds / (1 + odds) };
}

/** Of a contradiction or an update for which no rule can show the words so much is left: as a mention. */
const UNSHOWN = 0.3;

/** Above this chance of being unrelated no rule changes the verdict. */
const HOPELESS = 0.7;

/** What sentences on two sides of one moment ("before the attack", "after it") leave of the odds that it is one fact. */
const OTHER_TIME = 0.1;

/** What sentences of articles about two events leave of the odds that they are about one fact. */
const ELSEWHERE = 0.1;

/** No pair is related for certain. */
const LEAST = 1e-6;

/** Two sentences on one party's part in one event are about one fact this surely. */
const ONE_BLAME = 0.7;

/** Two sentences of one event of which one says the opposite of the other. */
const OPPOSED = 0.65;

/** Two figures that count the same thing of one event are about one fact this surely: read off the whole events. */
const SAME_FIGURE = 0.75;

/** Of what a figure that fits leaves to contradiction and update, and a figure that does not to confirmation. */
const AGAINST_FIGURE = 0.1;

/** Sentences of articles. What contradicts or updates must be shown: a reader who sees no reason sees a false alarm. */
function inArticles(comparison: Comparison, articles: ArticleModel): Record<Relation, number> {
  const chances = articleChances(measure(comparison), articles);
  const figure = sameFigure(comparison);
  const decided = figure ? undefined : decide(comparison);
  // Most pairs end here, before the rules are asked.
  if (!figure && !decided && chances.unrelated > HOPELESS) return chances;
  const shown = shownRelations(comparison);
  // A count that has not grown is another figure and no newer one; prices and shares move both ways, if it is later.
  const grown = figure !== undefined && hasGrown(comparison, figure);
  const fits = !figure || (!grown && (figure.standing === 'equal' || figure.standing === 'compatible'));
  const moves = figure && figure.claim.unit !== 'one' && tellsLater(comparison);
  const isUpdate = !figure || (!fits && (moves || grown));
  const isOther = !(figure && fits) && !grown;
  const against = chances.contradicts * (isOther ? 1 : AGAINST_FIGURE);
  const newer = chances.updates * (isUpdate ? 1 : AGAINST_FIGURE);
  const [isAgainst, isNewer] = [shown.has('contradicts'), shown.has('updates')];
  const unshown = UNSHOWN * ((isAgainst ? 0 : against) + (isNewer ? 0 : newer));
  const stances = {
    confirms: chances.confirms * (fits ? 1 : AGAINST_FIGURE),
    contradicts: isAgainst ? against : 0,
    updates: isNewer ? newer : 0,
    mentions: chances.mentions + unshown,
  };
  if (decided) {
    const most = Math.max(...Object.values(stances));
    for (const one of Stance.options)
      stances[one] = one === decided.relation ? most : stances[one] * AGAINST_FIGURE;
  }
  const weight = (aboutOneEvent(comparison) ? 1 : ELSEWHERE) * (orderDiffers(comparison) ? OTHER_TIME : 1);
  const odds = ((1 - chances.unrelated) / Math.max(chances.unrelated, LEAST)) * weight;
  const likely = odds / (1 + odds);
  const related = Math.max(figure ? SAME_FIGURE : 0, decided?.least ?? 0, likely);
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

/** What a rule with good evidence decides by itself, and how surely the two sentences are then about one fact. */
function decide(comparison: Comparison): { readonly relation: Stance; readonly least: number } | undefined {
  const blame = matchBlame(comparison);
  if (blame) return { relation: blame.agree ? 'confirms' : 'contradicts', least: ONE_BLAME };
  if (causesApart(comparison)) return { relation: 'contradicts', least: OPPOSED };
  const opposition = oppositionOf(comparison);
  return opposition && { relation: opposition.relation, least: OPPOSED };
}

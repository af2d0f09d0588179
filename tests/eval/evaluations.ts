import { evaluateExtraction } from './articles/evaluate-extraction.ts';
import { evaluateCandidates } from './candidates.ts';
import { evaluateCopies } from './copies.ts';
import { evaluateEmergent } from './emergent.ts';
import { type EvaluationRow, evaluationRow, notAtHand } from './evaluation-row.ts';
import { evaluateFeeds } from './feeds/evaluate-feeds.ts';
import { evaluateFnc } from './fnc.ts';
import { evaluateNli } from './nli.ts';
import { evaluatePairs } from './pairs.ts';
import { scenarioRows } from './scenario-rows.ts';
import { evaluateScenarios, evaluateSeeds } from './scenarios.ts';
import { evaluateStatements } from './statements.ts';

/** What an evaluation found: lines of the table, and lines to read. */
export interface Evaluated {
  readonly rows: readonly EvaluationRow[];
  /** What came out wrong or is to be judged by reading, one line each. */
  readonly findings: readonly string[];
}

/** All evaluations by the names that `--only` takes, in the order of the table. */
export const evaluations: Readonly<Record<string, () => Promise<Evaluated>>> = {
  pairs: async () => ({ rows: await evaluatePairs(), findings: [] }),
  scenarios: async () => scenarioRows('scenarios-dev', await evaluateScenarios()),
  seeds: async () => {
    const result = await evaluateSeeds();
    return result ? scenarioRows('seeds', [result]) : { rows: [notAtHand('seeds')], findings: [] };
  },
  statements: async () => {
    const results = evaluateStatements();
    return {
      rows: results.map(({ name, right, of }) =>
        evaluationRow('statements', name, right / of, `${right} of ${of}`),
      ),
      findings: results.flatMap(({ name, wrong }) => wrong.map((line) => `${name}: ${line}`)),
    };
  },
  copies: async () => ({
    rows: evaluateCopies().flatMap(({ kind, recall, precision, found, copies, mistaken, independent }) => {
      const counts = `${found} of ${copies} found, ${mistaken} of ${independent} independent pairs mistaken`;
      return [
        evaluationRow('copies', `${kind}: recall`, recall, counts),
        evaluationRow('copies', `${kind}: precision`, precision, counts),
      ];
    }),
    findings: [],
  }),
  candidates: async () => {
    const results = evaluateCandidates();
    return {
      rows: results.flatMap(({ set, pairs, pool, recallAt5, recallAt20 }) => {
        const counts = `${pairs} pairs, among ${pool} claims`;
        return [
          evaluationRow(set, 'candidates: recall at 5', recallAt5, counts),
          evaluationRow(set, 'candidates: recall at 20', recallAt20, counts),
        ];
      }),
      findings: results.flatMap(({ set, missed }) =>
        missed.map((quote) => `${set}: no candidate: "${quote}"`),
      ),
    };
  },
  emergent: async () => ({ rows: evaluateEmergent(), findings: [] }),
  fnc: async () => ({ rows: evaluateFnc(), findings: [] }),
  nli: async () => ({ rows: await evaluateNli(), findings: [] }),
  gofeed: evaluateFeeds,
  pages: evaluateExtraction,
};

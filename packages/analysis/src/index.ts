export { type AnalysisOptions, createAnalysis } from './create-analysis.ts';
export { createMeasure, type MeasuredPair } from './create-measure.ts';
export { bareSide } from './judge/bare-side.ts';
export { createJudge } from './judge/create-judge.ts';
export { readBare } from './read-bare.ts';

export { type AnalysisOptions, createAnalysis } from './create-analysis.ts';

import { groupFolds } from './group-folds.ts';
import { knownMarks } from './known-marks.ts';
import {
  type Classifier,
  fitSoftmax,
  type LabelledRow,
  type LearningRow,
  type SoftmaxOptions,
} from './softmax-model.ts';

/** A measured example of a set with labels of its own. */
export interface Example {
  readonly group: string;
  /** Index of the class; null for an example of none, which is classified and never learnt from. */
  readonly label: number | null;
  readonly values: readonly number[];
  readonly marks: ReadonlySet<string>;
}

export interface CrossValidation extends Omit<SoftmaxOptions, 'marks'> {
  readonly folds: number;
  /** A mark counts when it stands in this many groups of the training folds. */
  readonly leastGroups: number;
}

/** Chances of each example's classes, from a model that has seen nothing of the example's group. */
export function crossValidate(
  examples: readonly Example[],
  options: CrossValidation,
): readonly (readonly number[])[] {
  const folds = groupFolds(
    examples.map(({ group }) => group),
    options.folds,
  );
  const chances = new Array<readonly number[]>(examples.length);
  for (let fold = 0; fold < options.folds; fold += 1) {
    const model = fitExamples(
      examples.filter((_, i) => folds[i] !== fold),
      options,
    );
    for (const [i, example] of examples.entries()) if (folds[i] === fold) chances[i] = model(example);
  }
  return chances;
}

/** Learns from examples; the classifier takes examples too. */
function fitExamples(
  examples: readonly Example[],
  options: CrossValidation,
): (example: Example) => readonly number[] {
  const known = knownMarks(examples, options.leastGroups);
  const toRow = ({ values, marks }: Example): LearningRow => ({
    values,
    marks: [...marks].flatMap((mark) => known.get(mark) ?? []),
  });
  const rows = examples.flatMap((example): LabelledRow[] =>
    example.label === null ? [] : [{ ...toRow(example), label: example.label }],
  );
  const classify: Classifier = fitSoftmax(rows, { ...options, marks: known.size });
  return (example) => classify(toRow(example));
}

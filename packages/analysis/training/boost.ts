import { type Forest, softmax, type Tree, treeScore } from '../src/judge/model/forest.ts';
import { randomFrom } from './random.ts';

/** Rows to learn from: values in the order of `features`, a class index and a weight each. */
export interface Sample {
  readonly values: Float64Array;
  readonly label: number;
  readonly weight: number;
}

export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** Ridge penalty on leaf scores. */
  readonly ridge: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastLeaf: number;
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
  /** Features that only one class's trees may use: name → class. */
  readonly reserved: Readonly<Record<string, string>>;
}

export const defaults: BoostOptions = {
  rounds: 160,
  depth: 4,
  rate: 0.07,
  ridge: 3,
  leastLeaf: 3,
  rows: 0.7,
  columns: 0.35,
  seed: 7,
  reserved: { 'time.later': 'updates' },
};

const BINS = 48;

/** Gradient boosting with softmax loss on binned features (Friedman 2001; second-order leaves as in XGBoost). */
export function boost(
  samples: readonly Sample[],
  classes: readonly string[],
  features: readonly string[],
  options: BoostOptions = defaults,
): Forest {
  const n = samples.length;
  const k = classes.length;
  const random = randomFrom(options.seed);
  const { cuts, binned } = bin(samples, features.length);
  const base = classes.map((_, c) => {
    const share = samples.reduce((sum, one) => sum + (one.label === c ? one.weight : 0), 1);
    return Math.log(share / (samples.reduce((sum, one) => sum + one.weight, 0) + k));
  });
  const scores = Array.from({ length: k }, (_, c) => new Float64Array(n).fill(base[c] ?? 0));
  const rounds: Tree[][] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const chosen = Uint32Array.from(samples.keys()).filter(() => random() < options.rows);
    const gradients = Array.from({ length: k }, () => new Float64Array(n));
    const curves = Array.from({ length: k }, () => new Float64Array(n));
    for (const [i, sample] of samples.entries()) {
      const p = softmax(scores.map((one) => one[i] ?? 0));
      for (let c = 0; c < k; c += 1) {
        const own = p[c] ?? 0;
        const g = gradients[c];
        const h = curves[c];
        if (!g || !h) continue;
        g[i] = sample.weight * ((sample.label === c ? 1 : 0) - own);
        h[i] = sample.weight * Math.max(own * (1 - own), 1e-6);
      }
    }
    const trees: Tree[] = [];
    for (let c = 0; c < k; c += 1) {
      const columns = Uint32Array.from(features.keys()).filter((f) => {
        const only = options.reserved[features[f] ?? ''];
        return random() < options.columns && (only === undefined || only === classes[c]);
      });
      const g = gradients[c];
      const h = curves[c];
      const own = scores[c];
      if (!g || !h || !own) continue;
      const tree = grow(chosen, columns, binned, cuts, g, h, options);
      for (const [i, sample] of samples.entries()) own[i] = (own[i] ?? 0) + treeScore(tree, sample.values);
      trees.push(tree);
    }
    rounds.push(trees);
  }
  return { classes: [...classes], features: [...features], base, rounds };
}

function bin(samples: readonly Sample[], width: number) {
  const cuts: Float64Array[] = [];
  const binned: Uint8Array[] = [];
  for (let f = 0; f < width; f += 1) {
    const values = Float64Array.from(samples, (one) => one.values[f] ?? 0);
    const sorted = Float64Array.from(new Set(values)).sort();
    const all = values.slice().sort();
    const found = new Set<number>();
    if (sorted.length <= BINS)
      for (let i = 1; i < sorted.length; i += 1) found.add(((sorted[i - 1] ?? 0) + (sorted[i] ?? 0)) / 2);
    else
      for (let b = 1; b < BINS; b += 1) {
        const at = Math.floor((b * all.length) / BINS);
        const low = all[at - 1] ?? 0;
        const high = all[at] ?? 0;
        found.add((low + high) / 2);
      }
    const cut = Float64Array.from(found).sort();
    cuts.push(cut);
    binned.push(Uint8Array.from(values, (value) => lowerBound(cut, value)));
  }
  return { cuts, binned };
}

function lowerBound(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grow(
  rows: Uint32Array,
  columns: Uint32Array,
  binned: readonly Uint8Array[],
  cuts: readonly Float64Array[],
  g: Float64Array,
  h: Float64Array,
  options: BoostOptions,
): Tree {
  const tree: Tree = { feature: [-1], value: [0], left: [0] };
  const open: { node: number; rows: Uint32Array; depth: number }[] = [{ node: 0, rows, depth: 0 }];
  const sumG = new Float64Array(BINS + 1);
  const sumH = new Float64Array(BINS + 1);
  for (let next = open.pop(); next; next = open.pop()) {
    let allG = 0;
    let allH = 0;
    for (const i of next.rows) {
      allG += g[i] ?? 0;
      allH += h[i] ?? 0;
    }
    const leaf = (options.rate * allG) / (allH + options.ridge);
    tree.value[next.node] = Math.round(leaf * 1e4) / 1e4;
    if (next.depth >= options.depth) continue;
    const whole = (allG * allG) / (allH + options.ridge);
    let best = { gain: 1e-3, column: -1, at: 0 };
    for (const column of columns) {
      const bins = binned[column];
      const width = cuts[column]?.length ?? 0;
      if (!bins || width === 0) continue;
      sumG.fill(0, 0, width + 1);
      sumH.fill(0, 0, width + 1);
      for (const i of next.rows) {
        const b = bins[i] ?? 0;
        sumG[b] = (sumG[b] ?? 0) + (g[i] ?? 0);
        sumH[b] = (sumH[b] ?? 0) + (h[i] ?? 0);
      }
      let leftG = 0;
      let leftH = 0;
      for (let b = 0; b < width; b += 1) {
        leftG += sumG[b] ?? 0;
        leftH += sumH[b] ?? 0;
        const rightH = allH - leftH;
        if (leftH < options.leastLeaf || rightH < options.leastLeaf) continue;
        const rightG = allG - leftG;
        const gain =
          (leftG * leftG) / (leftH + options.ridge) + (rightG * rightG) / (rightH + options.ridge) - whole;
        if (gain > best.gain) best = { gain, column, at: b };
      }
    }
    if (best.column < 0) continue;
    const bins = binned[best.column];
    const left = tree.feature.length;
    tree.feature[next.node] = best.column;
    tree.value[next.node] = Number((cuts[best.column]?.[best.at] ?? 0).toPrecision(6));
    tree.left[next.node] = left;
    tree.feature.push(-1, -1);
    tree.value.push(0, 0);
    tree.left.push(0, 0);
    open.push(
      { node: left, rows: next.rows.filter((i) => (bins?.[i] ?? 0) <= best.at), depth: next.depth + 1 },
      { node: left + 1, rows: next.rows.filter((i) => (bins?.[i] ?? 0) > best.at), depth: next.depth + 1 },
    );
  }
  return tree;
}

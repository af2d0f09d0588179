/** A measured property of a pair: its name and value. The model knows features by name. */
export type Feature = readonly [name: string, value: number];

const FIRST_MS = 5000;
const LONGEST_MS = 300_000;

/** How long a channel that is down is left alone, by how often it was found so on end: 5 s, 10 s, 20 s … 5 minutes. */
export const lanePause = (failures: number): number =>
  failures === 0 ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));

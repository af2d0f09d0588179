/**
 * Most requests to one service under way at once. Core writes the hundred index terms of an article in one go; beyond
 * this they wait for their turn here rather than in the agent's queue, where the waiting would count as time-out.
 */
export const MOST_REQUESTS = 32;

import type { Side } from '@claimwire/core';

/** Texts beyond this, and texts of several paragraphs, are articles; what is shorter is one statement as it stands. */
const LONGEST_STATEMENT = 600;

/** What stands in a text, ready to be judged: at least one side for a text that is not empty. */
export type ReadSides = (text: string, published: string | null) => readonly Side[];

/** Reads claims and statements that come without an article around them. */
export async function loadReadSides(aliases: readonly (readonly string[])[]): Promise<ReadSides> {
  const { bareSide, readBare } = await import('@claimwire/analysis');
  return (text, published) => {
    if (text.length <= LONGEST_STATEMENT && !/\n\s*\n/.test(text.trim())) return [bareSide(text, published)];
    const { statements, setting } = readBare(text, published, aliases);
    return statements.map((statement) => ({ statement, setting }));
  };
}

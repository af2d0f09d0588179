import type { Token } from '../language/parse.ts';
import type { Draft } from './draft.ts';
import { subjectOf } from './grammar/subject.ts';
import { verbGroups } from './grammar/verb-groups.ts';

/** The tokens of a sentence that are a subject of a main verb or a speaker: whom a later pronoun most likely means. */
export function leadingTokens(tokens: readonly Token[], drafts: readonly Draft[]): ReadonlySet<Token> {
  const leading = new Set<Token>();
  for (const { said } of drafts) for (const token of said?.speaker ?? []) leading.add(token);
  let from = 0;
  for (const group of verbGroups(tokens)) {
    if (group.subordinate) continue;
    const subject = subjectOf(tokens, from, group.start);
    if (subject) {
      // "the owner of the ferry": the owner leads, not the ferry.
      const own = tokens.slice(subject.from, subject.to);
      const of = own.findIndex((token, i) => i > 0 && token.pos === 'ADP');
      for (const token of of < 0 ? own : own.slice(0, of)) leading.add(token);
    }
    from = group.end;
  }
  return leading;
}

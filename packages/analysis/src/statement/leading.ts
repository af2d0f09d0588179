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
      for (const token of heads(tokens.slice(subject.from, subject.to))) leading.add(token);
    }
    from = group.end;
  }
  return leading;
}

/** "the owner of the ferry, Lasso Lines": the owner and the name lead, not the ferry. */
function heads(phrase: readonly Token[]): readonly Token[] {
  let inside = false;
  return phrase.filter((token, i) => {
    if (token.text === ',') inside = false;
    else if (token.pos === 'ADP' && i > 0) inside = true;
    return !inside;
  });
}

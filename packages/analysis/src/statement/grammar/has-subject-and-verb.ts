import type { Token } from '../../language/parse.ts';
import { mayBeParticiple } from './verb-form.ts';
import { verbGroups } from './verb-groups.ts';

/**
 * True where a stretch of a sentence is a clause of its own. A past form behind a noun ("in a statement sent to
 * newspapers", "a video posted on Monday") makes none.
 */
export function hasSubjectAndVerb(tokens: readonly Token[], from: number, to: number): boolean {
  return verbGroups(tokens, from, to).some((group) => {
    const verb = tokens[group.head];
    const participle = group.end - group.start === 1 && verb?.pos === 'VERB' && mayBeParticiple(verb);
    return !group.subordinate && !(participle && tokens[group.start - 1]?.pos === 'NOUN');
  });
}

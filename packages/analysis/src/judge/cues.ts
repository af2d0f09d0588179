import type { Word } from './words.ts';

/**
 * Words by which news confirms, denies, doubts, asks, corrects or moves on in time, as lemmas or words as written;
 * "*" stands for one to three words between. Closed lists of news English, no word of one event.
 */
const lists = {
  deny: `deny|denial|refute|rebut|disown|disavow|dispute|contradict|contest|not true|untrue|no truth|false|falsehood|fabricate|fabrication|baseless|unfounded|groundless|nonsense|fiction|lie|hoax|fake|invention|invent|made up|make up|debunk|bogus|never happen|dismiss|reject|wrong|incorrect|inaccurate|far from|contrary to|myth|no such|not so|categorically|flatly`,
  doubt: `unclear|unknown|not clear|not know|could not confirm|cannot confirm|not confirm|neither confirm nor deny|unable to confirm|could not say|could not tell|cannot say|cannot tell|would not say|decline to|decline to comment|refuse to say|not say|no word|unconfirmed|unverified|not verify|impossible to verify|remain to be see|too early|too soon|yet to|await|wait for|wait|doubt|doubtful|sceptical|skeptical|question|puzzle|mystery|uncertain|conflicting|could not be reach|no comment|no answer|mute|silent|pending|open question|not rule out`,
  inquire: `whether|if|investigate|look into|check|examine|probe|inquire|enquire|ask|study|review|assess|verify|establish|determine|seek to establish|consider|debate|dispute|wonder|try to find out|find out|clarify|explain|re-examine`,
  hedge: `may|might|could|would|reportedly|allegedly|alleged|apparently|possibly|possible|probably|probable|likely|perhaps|maybe|believe|think to|fear|suspect|rumour|rumor|speculation|claim|appear|seem|suggest|hint|potential|purported|supposed|unnamed|anonymous|said to be|expect|risk|threaten|if`,
  confirm: `confirm|confirmation|verify|true|acknowledge|admit|indeed|prove|evidence|official|officially|no doubt|corroborate|concede|repeat|reiterate|insist|agree|also say|bear out|back up|document|authenticate|recognise|recognize`,
  correct: `correct|correction|corrected|erratum|earlier report|misstate|mistakenly|mistaken|erroneous|error|amend|amended|clarification|clarify|retract|wrongly|earlier version|previously say|revise|put right|typing error|misread|in an earlier|miscount|recount`,
  change: `no longer|has since|have since|since then|now|again|once more|afterwards|later|a * after|a * later|eventually|finally|at last|in the end|change mind|reverse|turn out|further|another * more|more than * earlier|rise to|climb to|reach|exceed|grow to|up from|down from|from * to|so far|to date|toll|extend|bring * to|raise * to|latest|new figure|new count|updated|update|meanwhile|ahead of schedule|has become|by now|already|who have|which have|had say|re|first of`,
  still: `still|remain|continue|as before|keep|yet|unchanged|stay`,
  past: `last year|years ago|earlier this year|in the past|history|previous|previously|former|formerly|founded|built|found in|since * century|ever|used to|once|anniversary|remember|recall|memoir|decade|a year earlier|year earlier|last month|last week|in his youth|for years`,
  future: `will|would|plan|intend|expect|due|schedule|be to|hope|next|forthcoming|propose|set to|want|prepare`,
  contrast: `but|however|instead|rather|rather than|actually|in fact|despite|only|although|though|not * but|contrary|on the contrary|in reality|merely|just|simply|yet`,
  likeness: `similar|similarly|unlike|like|other|another|different|separate|too|also|as well|second|twin|rival|neighbouring|neighboring|sister|same`,
  opinion: `should|must|ought|never again|nonsense|shame|disgrace|proud|sad|tragic|need to|hope|wish|warn|urge|call for|demand|criticise|criticize|praise|blame`,
} as const;

export const cueClasses = Object.keys(lists);

interface Phrase {
  readonly cue: number;
  readonly parts: readonly string[];
}

const phrases = new Map<string, Phrase[]>();
for (const [cue, list] of Object.values(lists).entries()) {
  for (const text of list.split('|')) {
    const parts = text.split(' ');
    const [head] = parts;
    if (!head) continue;
    const own = phrases.get(head) ?? [];
    phrases.set(head, own);
    own.push({ cue, parts });
  }
}

/** A cue found in a text: its class (an index of `cueClasses`) and its words. */
export interface Cue {
  readonly cue: number;
  readonly from: number;
  /** Last word, included. */
  readonly to: number;
}

/** All cues of a text in order. One word may be a cue of several classes. */
export function cuesOf(words: readonly Word[]): readonly Cue[] {
  return words.flatMap((word) => {
    const heads = word.lemma === word.lower ? [word.lower] : [word.lower, word.lemma];
    return heads.flatMap((head) =>
      (phrases.get(head) ?? []).flatMap(({ cue, parts }) => {
        const to = match(words, word.at, parts);
        return to === undefined ? [] : [{ cue, from: word.at, to }];
      }),
    );
  });
}

function match(words: readonly Word[], from: number, parts: readonly string[]): number | undefined {
  let at = from;
  for (const [k, part] of parts.entries()) {
    if (k === 0) continue;
    if (part === '*') {
      const goal = parts[k + 1];
      const next = [2, 3, 4].find((gap) => is(words[at + gap], goal));
      if (next === undefined) return undefined;
      at += next - 1;
      continue;
    }
    at += 1;
    if (!is(words[at], part)) return undefined;
  }
  return at;
}

function is(word: Word | undefined, part: string | undefined): boolean {
  return word !== undefined && (word.lower === part || word.lemma === part);
}

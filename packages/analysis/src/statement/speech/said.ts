import type { Token } from '../../language/parse.ts';
import type { Mode } from './cues.ts';
import type { Frame } from './frame.ts';
import { mainSubject } from './participle-frame.ts';

/** Who says something, as tokens of the sentence: still to be resolved to a name. */
export interface Said {
  readonly speaker: readonly Token[];
  readonly cue: readonly Token[];
  readonly mode: Mode;
  readonly open: boolean;
}

/** The words of a frame. `own`: the tokens that it was found in; `sentence`: those with the subject of the main verb. */
export function saidBy(own: readonly Token[], frame: Frame, sentence: readonly Token[] = own): Said {
  const subject = frame.speaker === null && frame.shared ? mainSubject(sentence) : null;
  return {
    speaker: subject
      ? sentence.slice(subject.from, subject.to)
      : frame.speaker
        ? own.slice(frame.speaker.from, frame.speaker.to)
        : [],
    cue: own.slice(frame.cue.from, frame.cue.to),
    mode: frame.mode,
    open: frame.open,
  };
}

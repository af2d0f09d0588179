import type { TokenRange } from '../grammar/token-range.ts';
import type { Mode } from './cues.ts';

/** The words of a sentence that hand what it says to somebody: "…, the coastguard said". Ranges count in its tokens. */
export interface Frame {
  /** The noun phrase of the speaker; null where the text names none ("it is believed that"). */
  readonly speaker: TokenRange | null;
  readonly cue: TokenRange;
  readonly mode: Mode;
  /** What is said, without the frame. */
  readonly content: TokenRange;
  /** The frame itself, where it can be told from the content; null where they are one ("Russia has been accused of"). */
  readonly words: TokenRange | null;
  /** The content is a clause that "that" opens. */
  readonly that: boolean;
  /** The text itself treats what is said as no more than possible: "is believed to", "whether". */
  readonly open: boolean;
  /** The speaker is the subject of the sentence's main verb: "…, adding that", "… and said that". */
  readonly shared?: boolean;
}

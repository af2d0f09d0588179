import type { Dispatch, Sent } from '@claimwire/core';
import type { Answer } from '../posting/answer.ts';

/** What is particular to one chat. */
export interface Vendor {
  /** The payload, within the vendor's limits, in which the text of feeds is text. */
  render(dispatch: Dispatch, console: string | undefined): object;
  judge(answer: Answer, now: Date): Sent;
}

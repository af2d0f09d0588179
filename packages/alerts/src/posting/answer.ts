import { clip, inertText } from '../wording/inert-text.ts';

/** What a receiver answered to a POST, as much of it as is of use. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** The first 2 kB. */
  readonly body: string;
}

/** Status and first words of the body on one line, for the record of a delivery. */
export function answerLine({ status, statusText, body }: Answer): string {
  const words = inertText(body).trim();
  return clip(`${inertText(`${status} ${statusText}`).trim()}${words === '' ? '' : `: ${words}`}`, 200);
}

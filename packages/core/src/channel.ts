import type { Alert, Notification } from './alert.ts';

/** A notification with its alerts in full, ready to be put into words. */
export interface Dispatch {
  readonly notification: Notification;
  readonly alerts: readonly [Alert, ...Alert[]];
}

/** What a delivery came to. `answer` is one line. */
export type Sent =
  | { readonly kind: 'delivered'; readonly answer: string }
  /** May work later; `seconds` when the other side said how much later. */
  | { readonly kind: 'again'; readonly answer: string; readonly seconds: number | null }
  /** Will not work by trying again. */
  | { readonly kind: 'refused'; readonly answer: string };

/** A way to reach the user. Sends the same notification with the same id every time, so that a receiver can drop repeats. */
export interface Channel {
  send(dispatch: Dispatch): Promise<Sent>;
}

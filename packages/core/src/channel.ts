import type { Alert, AlertNotification, Notice } from './alert.ts';

/** Alerts in full, ready to be put into words. */
export interface AlertDispatch {
  readonly kind: 'alerts';
  readonly notification: AlertNotification;
  readonly alerts: readonly [Alert, ...Alert[]];
}

/** What a channel is given to send. */
export type Dispatch = AlertDispatch | { readonly kind: 'notice'; readonly notification: Notice };

/** What a delivery came to. `answer` is one line. */
export type Sent =
  | { readonly kind: 'delivered'; readonly answer: string }
  /** May work later; `seconds` when the other side said how much later. */
  | { readonly kind: 'again'; readonly answer: string; readonly seconds: number | null }
  /** Will not work by trying again. */
  | { readonly kind: 'refused'; readonly answer: string }
  /** The other side wants nothing any more, neither this nor anything else (HTTP 410). */
  | { readonly kind: 'gone'; readonly answer: string };

/** A way to reach the user. Sends the same notification with the same id every time, so that a receiver can drop repeats. */
export interface Channel {
  send(dispatch: Dispatch): Promise<Sent>;
}

/** Takes a finished mail (RFC 5322, bytes) to its recipients: what Amazon SES does for an e-mail channel without SMTP. */
export interface MailTransport {
  send(mail: {
    readonly from: string;
    readonly to: readonly string[];
    readonly raw: Uint8Array;
  }): Promise<Sent>;
}

/** Publishes to a topic whose subscribers get plain text by e-mail: Amazon SNS. */
export interface Topic {
  publish(message: { readonly subject: string; readonly text: string }): Promise<Sent>;
}

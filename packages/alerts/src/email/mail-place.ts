/** An e-mail past 102 kB is cut off by Gmail; twelve alerts with the longest quotes stay below that. */
export const SHOWN = 12;

/** Where the links of a mail lead. */
export interface MailPlace {
  /** The console's address, for links to claims. */
  readonly console?: string;
  /** https or mailto: how a reader leaves. */
  readonly unsubscribe?: string;
}

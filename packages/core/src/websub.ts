/** What is asked of a hub (W3C WebSub, 5.1). */
export interface HubRequest {
  readonly hub: string;
  readonly mode: 'subscribe' | 'unsubscribe';
  readonly topic: string;
  readonly callback: string;
  readonly secret: string;
  readonly leaseSeconds: number;
}

/** What a hub answered. `why` is one line. */
export type HubAnswer =
  /** It will ask back at the callback whether the request is meant. */
  { readonly kind: 'accepted' } | { readonly kind: 'failed'; readonly why: string };

/** The side of a subscriber in WebSub: what needs the network, cryptography or chance. */
export interface WebSub {
  /** The public address below which every feed has its callback. */
  readonly callback: string;
  ask(request: HubRequest): Promise<HubAnswer>;
  /** Whether `X-Hub-Signature` was made of this body with this secret. False for none, and for a method nobody knows. */
  isSigned(body: Uint8Array, signature: string | null, secret: string): boolean;
  /** A new secret that nobody can guess, safe in a URL. */
  newSecret(): string;
}

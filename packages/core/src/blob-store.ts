/** Raw bodies and texts under content keys. A key's content never changes, so putting twice is harmless. */
export interface BlobStore {
  /** Durable when it resolves. `key` is slash-separated words of `[A-Za-z0-9._-]`. */
  put(key: string, body: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
}

/** Raw bodies and texts under content keys. A key's content never changes, so putting twice is harmless. */
export interface BlobStore {
  /** Durable when it resolves. `key` is slash-separated words of `[A-Za-z0-9._-]`. */
  put(key: string, body: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
}

const KEY = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

/** Throws for a key that no store may be given. Every store calls it, so that none takes what another could not. */
export function checkBlobKey(key: string): void {
  const parts = key.split('/');
  if (KEY.test(key) && !parts.includes('.') && !parts.includes('..')) return;
  throw new Error(
    `Cannot store or read blob "${key}": its key wants words of A-Z a-z 0-9 . _ - between slashes`,
  );
}

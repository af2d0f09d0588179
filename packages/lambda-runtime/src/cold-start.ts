/**
 * Makes once what every invocation needs. If that fails (a secret that cannot be read just now), the invocation that
 * wanted it fails, and the next one tries anew.
 */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}

/** The same, but begins at once: while a Lambda starts, the processor is fastest. If that fails, the first who asks tries anew. */
export function coldStart<T>(make: () => Promise<T>): () => Promise<T> {
  const get = once(make);
  // Nobody waits for it yet. If it fails again, it fails whoever asks.
  get().catch(() => undefined);
  return get;
}

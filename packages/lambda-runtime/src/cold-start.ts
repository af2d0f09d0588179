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

/** The same, but begins at once: while a Lambda starts, the processor is fastest. */
export function coldStart<T>(make: () => Promise<T>): () => Promise<T> {
  const get = once(make);
  // A failure shows where it is awaited, and nothing is tried twice by this.
  get().catch(() => undefined);
  return get;
}

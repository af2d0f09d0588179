/** Engines sort by the bytes of UTF-8, which is not the order of `<` on strings. */
export const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

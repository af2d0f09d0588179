/** The marks to put around a quote: none around what begins with marks of its own, since ““I saw it,” she said.” reads like a slip. */
export function quotationMarks(quote: string): readonly [opening: string, closing: string] {
  return /^\s*["“„«]/u.test(quote) ? ['', ''] : ['“', '”'];
}

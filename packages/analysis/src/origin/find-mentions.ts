import { findDescribedOutlets } from './described-outlet.ts';
import { KNOWN_NAMES } from './known-outlets.ts';
import { type FormKind, findOutletForms } from './outlet-form.ts';

/** An outlet named in a text: `[start, end)` covers the name and what describes it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: FormKind | 'known';
}

// Without the `u` flag, and with the first letters looked at first: this runs over every sentence.
const KNOWN = new RegExp(
  String.raw`(?=[A-Zadt])(?<![\w.@/-])(?:${KNOWN_NAMES})(?![\w-]|\.[a-z])(?:\.com)?`,
  'g',
);

const ORDER = { known: 0, firm: 1, soft: 2, short: 3 } as const;

/** Outlets that a text names, in order, whether or not it credits them. Where two readings overlap, the longer one stands. */
export function findMentions(text: string): Mention[] {
  const known = [...text.matchAll(KNOWN)].map(
    (match): Mention => ({
      start: match.index,
      end: match.index + match[0].length,
      name: match[0],
      kind: 'known',
    }),
  );
  const all = [...known, ...findDescribedOutlets(text), ...findOutletForms(text)].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || ORDER[a.kind] - ORDER[b.kind],
  );
  const kept: Mention[] = [];
  for (const one of all) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

import { safeLink } from './safe-link.ts';

/** Where the console shows a claim, or null without a console. `console` is its address in the configuration. */
export function claimLink(console: string | undefined, claimId: string): string | null {
  return console === undefined
    ? null
    : safeLink(URL.parse(`#/claims/${encodeURIComponent(claimId)}`, console)?.href ?? null);
}

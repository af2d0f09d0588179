/** `editor@newsdesk.example` of `Editor <editor@newsdesk.example>`: services of AWS take no name beside an address. */
export function bareAddress(mailAddress: string): string {
  return /<([^<>]+)>\s*$/.exec(mailAddress)?.[1] ?? mailAddress.trim();
}

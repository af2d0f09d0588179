/** Names that news spells in several ways, first the canonical one. True of the world, not of one text. */
const GROUPS: readonly (readonly string[])[] = [
  [
    'islamic state khorasan',
    'is-k',
    'isis-k',
    'iskp',
    'is-khorasan',
    'isis-khorasan',
    'islamic state-khorasan',
    'islamic state in khorasan',
    'islamic state khorasan province',
    'isil-k',
  ],
  ['islamic state', 'isis', 'isil', 'is', 'daesh', 'islamic state group', 'so-called islamic state'],
  ['al-qaeda', 'al qaeda', 'al-qaida', 'al qaida', 'alqaeda'],
  ['hezbollah', 'hizbollah', 'hizbullah', 'hezbullah'],
  ['houthis', 'houthi', 'ansar allah'],
  ['nato', 'north atlantic treaty organization', 'north atlantic treaty organisation'],
  ['world health organization', 'world health organisation', 'who'],
  ['federal bureau of investigation', 'fbi'],
  ['central intelligence agency', 'cia'],
  ['federal security service', 'fsb'],
  ['international monetary fund', 'imf'],
  ['european central bank', 'ecb'],
  ['international atomic energy agency', 'iaea'],
  ['nasa', 'national aeronautics and space administration'],
  ['international olympic committee', 'ioc'],
  ['vladimir putin', 'putin'],
  [
    'volodymyr zelenskyy',
    'volodymyr zelensky',
    'vladimir zelensky',
    'volodymyr zelenskiy',
    'zelensky',
    'zelenskyy',
    'zelenskiy',
  ],
  ['muammar gaddafi', 'moammar gadhafi', 'muammar gadhafi', 'gaddafi', 'gadhafi', 'qaddafi'],
];
const CANONICAL = new Map<string, string>();
for (const [canonical = '', ...variants] of GROUPS) {
  CANONICAL.set(canonical, canonical);
  for (const variant of variants) CANONICAL.set(variant, canonical);
}

const PEOPLE = new Set(['vladimir putin', 'volodymyr zelenskyy', 'muammar gaddafi']);

/** Whether a canonical form of this table names a person or an organisation; undefined for any other name. */
export const variantKind = (canonical: string): 'person' | 'organisation' | undefined =>
  !CANONICAL.has(canonical) ? undefined : PEOPLE.has(canonical) ? 'person' : 'organisation';

/** The canonical form of a known spelling variant, lower case in and out. */
export const variantOf = (lower: string): string | undefined => CANONICAL.get(lower);

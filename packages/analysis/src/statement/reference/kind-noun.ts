/** Nouns under which news takes up a name again, each with the wider ones that cover it. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'insurer company firm group',
    'bank company lender firm group',
    'lender company bank firm',
    'airline company carrier firm',
    'carrier company airline',
    'maker company manufacturer firm',
    'carmaker company maker manufacturer firm group',
    'automaker company carmaker maker manufacturer firm',
    'manufacturer company maker firm',
    'retailer company firm chain group',
    'chain company firm group',
    'operator company firm',
    'owner company',
    'utility company firm',
    'publisher company firm',
    'developer company firm',
    'producer company firm',
    'supplier company firm',
    'start-up company firm startup',
    'startup company firm start-up',
    'firm company',
    'company firm',
    'corporation company firm group',
    'conglomerate company firm group',
    'giant company firm group',
    'gang group',
    'militia group militants',
    'movement group',
    'organisation group organization',
    'organization group organisation',
    'charity group organisation organization',
    'party group',
    'union group',
    'ferry ship vessel boat',
    'ship vessel boat',
    'boat vessel',
    'trawler ship vessel boat',
    'tanker ship vessel',
    'freighter ship vessel',
    'yacht ship vessel boat',
    'submarine vessel boat',
    'warship ship vessel',
    'airliner plane aircraft jet',
    'jet plane aircraft',
    'plane aircraft jet',
    'helicopter aircraft',
    'minister politician',
    'premier minister leader',
    'president leader',
    'chancellor leader',
    'prime-minister minister premier leader',
    'senator politician lawmaker',
    'lawmaker politician',
    'mayor politician',
    'judge magistrate',
    'captain skipper',
    'executive boss chief',
    'chief boss',
    'volcano mountain',
    'storm cyclone',
    'hurricane storm cyclone',
    'typhoon storm cyclone',
    'cyclone storm',
    'newspaper paper daily',
  ].map((line) => {
    const [noun = '', ...wider] = line.split(' ');
    return [noun, wider];
  }),
);
const SHIPS = new Set([
  'ferry',
  'ship',
  'boat',
  'vessel',
  'trawler',
  'tanker',
  'freighter',
  'yacht',
  'submarine',
  'warship',
  'schooner',
]);
const ORGANISATIONS = new Set(
  `company firm insurer bank lender airline maker carmaker retailer operator group gang militia movement organisation organization charity
  party union authority agency ministry department embassy council commission committee court government parliament office institute
  university hospital army navy police service board federation association club team regulator watchdog newspaper paper chain utility
  tribunal consulate coastguard association trust foundation corporation opposition coalition cabinet administration`.split(
    /\s+/,
  ),
);

/** The noun and the wider ones: "ferry" → ferry, ship, vessel, boat. */
export function widened(noun: string): readonly string[] {
  return [noun, ...(WIDER.get(noun) ?? [])];
}

/** True for ships, which English also calls "she". */
export function isShip(noun: string): boolean {
  return SHIPS.has(noun);
}

/** True for nouns of bodies that act and speak, which English calls "it" or "they". */
export function isOrganisation(noun: string): boolean {
  return ORGANISATIONS.has(noun);
}

/** Nouns that mean people without saying which: figures of them compare with each other. */
const PEOPLE = new Set(
  (
    'person people persons resident man citizen civilian individual victim inhabitant human soul folk other fatality ' +
    'casualty death dead wounded injured injury toll survivor body corpse corps case patient missing villager local life'
  ).split(' '),
);
/** Nouns that mean people of one kind: a part of the whole, never the whole itself. */
const KINDS = new Set(
  (
    'child woman girl boy baby infant teenager student pupil teacher soldier troop officer policeman militant gunman ' +
    'fighter rebel insurgent terrorist suspect attacker passenger crew sailor pilot driver worker employee staff miner ' +
    'farmer fisherman tourist migrant refugee asylum-seeker protester demonstrator prisoner inmate hostage detainee ' +
    'spectator fan player member lawmaker deputy senator minister judge doctor nurse journalist firefighter rescuer ' +
    'climber hiker cyclist pedestrian motorist commuter customer guest concertgoer pilgrim worshipper voter family ' +
    'guard trader recruit cadet marine diplomat monk nun priest cleric bishop man woman author actor actress singer artist driver engineer lawyer mayor councillor director manager president leader commander spokesman captain blogger runner swimmer boxer goalkeeper striker'
  ).split(' '),
);
const PLURALS = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['policemen', 'officer'],
  ['fishermen', 'fisherman'],
  ['gunmen', 'gunman'],
  ['lives', 'life'],
  ['bodies', 'body'],
  ['wolves', 'wolf'],
  ['leaves', 'leaf'],
  ['knives', 'knife'],
  ['police', 'officer'],
]);

/** Singular of a counted noun by spelling: "homes" → "home", "bodies" → "body". For words that the tagger took for names. */
export function singular(lower: string): string {
  const irregular = PLURALS.get(lower);
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return /[^su]s$/.test(lower) && lower.length > 3 ? lower.slice(0, -1) : lower;
}

/** The class under which counted nouns meet: every word for people at large is `person`. */
export const countedClass = (noun: string): string => (PEOPLE.has(noun) ? 'person' : noun);

/** True for `person` and for every kind of people (`soldier`, `child`). */
export const isPeople = (counted: string): boolean => PEOPLE.has(counted) || KINDS.has(counted);

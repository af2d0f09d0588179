/**
 * What can happen to counted people and things. Closed on purpose: two different roles are two different figures, so a
 * word that is in none of these classes gives no role at all.
 */
const VERBS: Readonly<Record<string, string>> = {
  die: 'die kill perish drown massacre murder slay execute behead electrocute slaughter assassinate succumb gun',
  injure: 'injure wound hurt maim harm bruise bite maul stab',
  burn: 'burn scorch char',
  hospital: 'hospitalise hospitalize treat',
  miss: 'miss disappear vanish',
  arrest: 'arrest detain apprehend capture jail imprison nab hold',
  rescue: 'rescue save survive',
  free: 'free release liberate',
  kidnap: 'kidnap abduct',
  evacuate: 'evacuate displace relocate move',
  flee: 'flee escape',
  trap: 'trap strand maroon',
  destroy: 'destroy demolish flatten raze gut wreck level',
  damage: 'damage',
  infect: 'infect sicken diagnose poison',
  vaccinate: 'vaccinate inoculate',
  charge: 'charge indict',
  convict: 'convict sentence',
  vote: 'vote',
  protest: 'protest demonstrate march rally',
  attend: 'attend gather watch',
  employ: 'employ hire recruit',
  dismiss: 'dismiss sack fire axe lay',
  steal: 'steal rob loot',
  sell: 'sell',
  buy: 'buy purchase acquire',
  build: 'build construct',
  close: 'close shut',
  ground: 'ground cancel',
  recover: 'recover retrieve exhume',
  deploy: 'deploy dispatch',
  deport: 'deport expel extradite',
  block: 'block isolate',
  register: 'register',
};
const ADJECTIVES: Readonly<Record<string, string>> = {
  die: 'dead killed lifeless',
  injure: 'injured wounded hurt',
  miss: 'missing unaccounted',
  arrest: 'arrested detained held custody',
  rescue: 'alive rescued safe',
  trap: 'trapped stranded',
  evacuate: 'homeless displaced evacuated',
  aboard: 'aboard',
  infect: 'ill sick infected sickened',
};
const NOUNS: Readonly<Record<string, string>> = {
  die: 'death fatality toll dead life corpse killing murder',
  injure: 'injury wounded injured',
  miss: 'missing',
  arrest: 'arrest detainee detention',
  rescue: 'survivor rescue',
  kidnap: 'hostage captive',
  infect: 'infection',
  vote: 'vote ballot',
  aboard: 'passenger occupant',
  evacuate: 'evacuee evacuation',
  deport: 'deportation expulsion',
  attend: 'attendance',
  convict: 'conviction',
  charge: 'charge',
};

const invert = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const [role, words] of Object.entries(table)) for (const word of words.split(' ')) map.set(word, role);
  return map;
};

/** Verb lemma → role. */
export const VERB_ROLES = invert(VERBS);
/** Adjective or participle that stands behind the figure ("43 dead", "12 missing") → role. */
export const STATE_ROLES = invert(ADJECTIVES);
/** Noun lemma that names the counted by what happened ("43 deaths", "death toll of 43") → role. */
export const NOUN_ROLES = invert(NOUNS);

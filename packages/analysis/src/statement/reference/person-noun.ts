import { isAgent } from '../speech/agent-noun.ts';
import { genderOfNoun } from './gender.ts';
import { isOrganisation } from './kind-noun.ts';

const PERSONS = new Set(
  `man woman boy girl child baby teenager pensioner rancher porter driver pilot passenger tourist victim suspect gunman attacker
  player goalkeeper keeper striker coach referee tourist guest owner neighbour neighbor nurse baker plumber fisherman sailor soldier
  general chief head leader founder heir daughter son father mother wife husband aide adviser advisor envoy secretary candidate`.split(
    /\s+/,
  ),
);
const ENDINGS = /(?:ist|ian|man|woman|yer|ter|ler|der|ner|per|ger|ker|ser|tor|sor|ant|ent|eer|er)$/;
const THINGS =
  /^(?:number|water|matter|letter|order|power|weather|shelter|river|winter|summer|center|centre|paper|computer|border|helicopter|tanker|trawler|freighter|server|counter|chapter|quarter|disaster|murder|member|letter|corner|tower|tiger|dinner|offer|answer|fire|door|motor|sector|factor|reactor|tractor|doctor|event|agent|accident|incident|government|parliament|movement|department|statement|treatment|agreement|element|document|restaurant|plant|amount|account|point|front|front|tent|content|percent|moment|investment|payment|settlement|apartment|giant|grant)$/;

/** A guess whether a singular noun names a person: a role, a relation, or an ending as in "plumber" and "scientist". */
export function isPersonNoun(noun: string): boolean {
  if (isOrganisation(noun)) return false;
  if (genderOfNoun(noun) || PERSONS.has(noun)) return true;
  if (THINGS.test(noun) && noun !== 'doctor' && noun !== 'agent') return false;
  return isAgent(noun) || (noun.length > 4 && ENDINGS.test(noun));
}

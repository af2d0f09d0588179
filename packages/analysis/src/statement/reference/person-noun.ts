import { isAgent } from '../speech/agent-noun.ts';
import { genderOfNoun } from './gender.ts';
import { isOrganisation } from './kind-noun.ts';

const PERSONS = new Set(
  `militant rebel insurgent gunman jihadist protester protestor demonstrator hostage prisoner inmate migrant refugee immigrant pupil
  student scientist researcher footballer cyclist climber skier tourist traveller traveler customer patient survivor shooter kidnapper
  hijacker robber thief burglar bomber captive abductor forecaster observer rescuer witness resident survivor firefighter villager man woman boy girl child baby teenager pensioner rancher porter driver pilot passenger tourist victim accused defendant suspect gunman attacker
  player goalkeeper keeper striker coach referee tourist guest owner neighbour neighbor nurse baker plumber fisherman sailor soldier
  general chief head leader founder heir daughter son father mother wife husband aide adviser advisor envoy secretary candidate master`.split(
    /\s+/,
  ),
);
const ENDINGS =
  /(?:[^l]ist|ician|man|woman|worker|driver|keeper|player|officer|manager|teacher|leader|builder|dealer|trader|farmer|fighter|writer|singer|holder|climber|runner|swimmer|lawyer|minister|analyst|prosecutor|director|editor|author|doctor|mayor|governor|senator|inspector|investigator|commissioner|commander|captain|chief|boss|secretary|attorney|judge)$/;

/** Speakers that are papers, and bodies. */
const PAPERS =
  /^(?:study|survey|poll|reports?|data|figures|statistics|media|newspaper|magazine|tv|radio|inquiry|inquest|kremlin|pentagon|vatican|palace|jury|police|regulator|sources?|family|relatives|eu|un|ngo|tribunal|embassy)$/;

/** A guess whether a singular noun names a person: a role, a relation, or an ending as in "plumber" and "scientist". */
export function isPersonNoun(noun: string): boolean {
  if (isOrganisation(noun)) return false;
  if (genderOfNoun(noun) || PERSONS.has(noun)) return true;
  return ENDINGS.test(noun) || (isAgent(noun) && !PAPERS.test(noun));
}

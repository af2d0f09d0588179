/** Nouns for those who speak in the news, and for the papers that speak for them. */
const AGENTS = new Set(
  `minister ministry premier president chancellor governor mayor senator lawmaker lawmakers deputy ambassador embassy diplomat diplomats
  official officials officer officers police sheriff prosecutor prosecutors judge court tribunal jury lawyer lawyers attorney
  spokesman spokeswoman spokesperson spokespeople army navy military general commander government kremlin pentagon parliament
  opposition party union unions company firm insurer maker owner operator manager director chairman chairwoman chief ceo boss board
  doctor doctors hospital surgeon scientist scientists researcher researchers study survey poll report reports data figures statistics
  expert experts analyst analysts economist economists lender bank regulator watchdog agency authority authorities commission
  commissioner committee council councillor ngo charity group un who eu ombudsman investigator investigators inquiry inquest
  witness witnesses survivor survivors resident residents relatives family source sources coach club team captain referee federation
  league organiser organisers organizer organizers teacher teachers student students author actor actress singer farmer farmers worker workers
  critic critics activist activists campaigners bishop pope vatican palace king queen prince princess media newspaper magazine tv radio
  studio airline club band label manager supplier operator neighbour neighbor
  engineer engineers rescuers pilots miners villagers locals nurses judges ministers governors mayors inspectors`.split(
    /\s+/,
  ),
);

/** True for a noun, in lower case, that names one who speaks. */
export function isAgent(noun: string): boolean {
  return AGENTS.has(noun);
}

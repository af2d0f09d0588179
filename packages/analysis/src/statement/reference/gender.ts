export type Gender = 'male' | 'female';

const MALE_WORDS = new Set(
  `mr man boy father son brother husband uncle nephew grandfather grandson widower king prince duke emperor lord sir pope priest
  spokesman chairman businessman policeman fireman actor waiter monk bishop cardinal archbishop imam sheikh gentleman salesman
  fisherman congressman councilman bridegroom groom steward nobleman footballer rabbi porter`.split(/\s+/),
);
const FEMALE_WORDS = new Set(
  `mrs ms miss woman girl mother daughter sister wife aunt niece grandmother granddaughter widow queen princess duchess empress lady
  dame spokeswoman chairwoman businesswoman policewoman actress waitress nun housewife saleswoman congresswoman councilwoman bride
  heiress hostess stewardess ballerina midwife`.split(/\s+/),
);
/** First names that nearly everywhere belong to one gender. Names that go both ways are left out: a wrong guess misleads. */
const MALE_NAMES = new Set(
  `aaron abdul abdullah adam adrian ahmad ahmed alan alberto alejandro aleksandr alex alexander alexei alfred ali amir anders andrei andrew andrzej
  antonio antony anthony arthur barack basil ben benjamin bernard bill bob boris brian bruce carl carlos charles chris christian christopher
  claude colin daniel david dennis diego dmitri dmitry donald douglas edward edwin emmanuel eric ernesto evgeny fabio farid fernando francisco francois
  frank fred gary george georg gerhard giovanni giuseppe gordon graham greg gustav guy hamid hans harold harry hassan henri henry hugh hugo hussein
  ian ibrahim igor isaac ivan jack jacob jacques jake james jan jason javier jeff jeremy jerome jim joe johan johannes john jonas jonathan joost jorge jose joseph
  juan julian karl keith kenneth kevin khalid klaus lars lawrence leo leon lindsey liam louis luca luis lukas magnus marc marco marcus mario mark martin
  mateo matteo matthew max michael michel miguel mike mikhail mohamed mohammad mohammed muhammad murat nathan neil nicholas nick nicolas niels nigel nikolai
  olaf oleg oliver omar oscar osman otto pablo patrick paul paulo pavel pedro peter philip pierre pieter rafael ralph raymond ricardo richard robert roger rolf
  ronald rupert bashar nasser haider saddam osama moussa karim tariq walid ziad salman faisal abbas mahmoud mustafa rashid reza hadi yasser ehud benjamin shimon narendra rahul amit arjun vijay raj sanjay anil wei jinping kim shinzo hiroshi kenji takeshi jorge raul fidel evo nelson jacob kofi kwame sam samuel scott sean sebastian sergei sergio simon stefan stephen steve steven stuart sven ted terry thomas tim timothy tobias tom
  tomas tony umar victor viktor vincent vladimir volodymyr walt walter wayne werner wilhelm will william xavier yusuf yunus yuri`.split(
    /\s+/,
  ),
);
const FEMALE_NAMES = new Set(
  `adriana adrienne agnes aisha alexandra alice alicia amanda amelia amy ana anastasia andrea angela anita ann anna anne annie antonia aung barbara
  beatrice beth betty brenda carla carmen carol caroline catherine cecilia charlotte christina christine claire clara claudia cynthia daniela deborah
  diana diane donna dorothy edith elena elisabeth elise elizabeth ella ellen emily emma erika esther eva evelyn fatima fiona florence frances francesca gabriela
  gail giulia gloria grace greta hanna hannah heather heidi helen helena hester hillary ilse ines ingrid irene irina isabel isabella jacqueline jane janet
  jennifer jessica joan joanna josephine joyce judith julia julie karen karin kate katharina katherine kathleen katrin kristalina laura lena leyla
  linda lisa lola louise lucia lucy luisa lydia magdalena margaret maria marie marina marta martha mary maya megan melissa mia michelle miriam
  monica nadia nancy natalia natalie natasha nicole nina nora olga olivia pamela patricia paula rachel rebecca rita rosa rose ruth sally salma
  samantha sandra sara sarah sharon sheila silvia simone sofia sonia sophia sophie stella susan susanna svetlana sylvia tatiana teresa theresa
  ursula valentina valerie vanessa vera veronica victoria virginia wendy yasmin yolanda yulia zainab zoe`.split(
    /\s+/,
  ),
);

/** The gender that a noun for a person carries; undefined for most. Takes lower case. */
export function genderOfNoun(noun: string): Gender | undefined {
  if (FEMALE_WORDS.has(noun) || noun.endsWith('woman')) return 'female';
  return MALE_WORDS.has(noun) ||
    (/[a-z]{3}man$/.test(noun) && !/^(?:human|german|norman|ottoman|shaman|talisman)$/.test(noun))
    ? 'male'
    : undefined;
}

/** The gender that a first name nearly always has; undefined where it may be either or is not known. */
export function genderOfName(name: string): Gender | undefined {
  const first = name.toLowerCase().split(/[\s-]/)[0] ?? '';
  if (MALE_NAMES.has(first)) return 'male';
  return FEMALE_NAMES.has(first) ? 'female' : undefined;
}

const NAMES = new Set(
  (
    'aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alex alexander alexei alfred ali alice alison allison amanda amir amy ana ' +
    'andre andrea andrei andrew angela ann anna anne anthony antonio antony arthur barbara benjamin bernard bernie beth bill bob boris brandon brenda ' +
    'brian bruce bruno carl carla carlos carol caroline catherine cecilia charles charlie charlotte chris christian christine christopher claire claudia ' +
    'colin craig cristina dan daniel david dean deborah denis dennis diana diane dmitry dominic donald donna dorothy doug douglas edward elena elizabeth ' +
    'ellen emily emma emmanuel eric erik ernest eva evelyn fatima felix fernando fiona frances francesco francis francisco frank fred frederick gabriel ' +
    'gary geoff george gerald gerard giorgio giovanni glenn gordon graham greg gregory hamid hannah hans harold harry hassan heather hector helen henry ' +
    'herbert howard hugh hugo ian ibrahim igor ilya irene isaac isabel ivan jack jacob james jamie jan jane janet jason javier jean jeff jeffrey jennifer ' +
    'jeremy jerry jess jesse jessica jim joan joe joel johan john johnny jon jonathan jorge jose joseph joshua juan judith julia julian julie justin karen ' +
    'karl kate katherine kathleen keith kelly ken kenneth kevin khalid kim klaus larry laura lauren laurence lawrence leon leonard leyla liam lily linda ' +
    'lisa louis louise lucas lucy luis luke lynn manuel marc marco margaret maria mariam marie mario marta martha martin mary mateo matt matthew maurice ' +
    'max maya megan melissa michael michel michelle miguel mike mikhail mohamed mohammad mohammed monica muhammad nancy natalia nathan neil nicholas nick ' +
    'nicole nigel nikolai nina noah nora norman oleg olga oliver olivia omar oscar pablo pamela patricia patrick paul paula pedro peter petra philip phillip ' +
    'rachel rafael ralph ramon raymond rebecca ricardo richard robert roberto rodney roger roland ronald rosa rosie ross roy rupert russell ruth ryan sam ' +
    'samantha samuel sandra sara sarah scott sean sebastian sergei sergio sharon sheila simon sofia sophie stefan stephanie stephen steve steven stuart ' +
    'susan suzanne sylvia tanya ted teresa terry theresa thomas tim timothy todd tom tomas tony tracy ursula valerie vanessa vera victor victoria vincent ' +
    'vladimir volodymyr walter wayne wendy wilhelm william yulia yusuf zoe'
  ).split(' '),
);

/** True for a common given name: what follows it with a capital is a surname, dictionary word or not ("Michael Brown"). */
export const isGivenName = (lower: string): boolean => NAMES.has(lower);

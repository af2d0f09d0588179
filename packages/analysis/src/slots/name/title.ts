const TITLES = new Set(
  (
    'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady president vice-president premier chancellor minister secretary ' +
    'senator sen sen. rep rep. representative congressman congresswoman governor gov. mayor ambassador general gen gen. colonel col. captain capt. ' +
    'major maj. lieutenant lt lt. sergeant sgt. admiral commander corporal private officer detective inspector superintendent constable sheriff chief ' +
    'judge justice prosecutor attorney king queen prince princess emperor sheikh emir pope cardinal archbishop bishop father sister brother reverend rev. imam ' +
    'ayatollah rabbi saint coach manager director chairman chairwoman spokesman spokeswoman spokesperson ceo actor actress singer rapper footballer striker midfielder ' +
    'deputy former prime foreign defence defense interior finance state ex-president'
  ).split(' '),
);

/** Words of rank or office that stand before a person's name and are no part of it. */
export const isTitle = (lower: string): boolean => TITLES.has(lower);

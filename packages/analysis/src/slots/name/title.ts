const OFFICES = new Set(
  (
    'mr mr. mrs mrs. ms ms. dr dr. prof prof. professor president vice-president premier chancellor minister secretary senator sen sen. ' +
    'rep rep. representative congressman congresswoman governor gov. mayor ambassador colonel col. capt. gen. maj. lieutenant lt lt. sergeant sgt. ' +
    'admiral commander corporal detective inspector superintendent constable sheriff justice prosecutor cardinal archbishop bishop reverend rev. imam ' +
    'ayatollah rabbi spokesman spokeswoman spokesperson ceo chairman chairwoman ex-president'
  ).split(' '),
);
const OTHERS = new Set(
  (
    'miss sir dame lord lady general captain major private officer chief judge attorney king queen prince princess emperor sheikh emir pope ' +
    'father sister brother coach manager director actor actress singer rapper footballer striker midfielder deputy goalkeeper firefighter'
  ).split(' '),
);

/** Words that stand before a person's name and are no part of it. */
export const isTitle = (lower: string): boolean => OFFICES.has(lower) || OTHERS.has(lower);

/** Titles that open nothing but a person's name; "General" also opens General Motors. */
export const isOffice = (lower: string): boolean => OFFICES.has(lower);

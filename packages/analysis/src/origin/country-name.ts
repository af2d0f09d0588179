const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Countries and territories by their English names, out of the Unicode data that Node carries. */
const COUNTRIES = new Set(
  LETTERS.flatMap((first) => LETTERS.map((second) => regions.of(first + second)?.replace(' & ', ' and '))),
);

/** Whether a name is a country's, as "Bosnia and Herzegovina" or "Ukraine". */
export function isCountry(name: string): boolean {
  return COUNTRIES.has(name);
}

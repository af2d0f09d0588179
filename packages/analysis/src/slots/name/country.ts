import countries from '../countries.json' with { type: 'json' };

/** Adjectives, peoples and other names of a country ("Russian", "UK") and the capitals that stand for its government. */
const COUNTRY = new Map<string, string>();
const CAPITAL = new Map<string, string>();
for (const [country, forms] of Object.entries(countries)) {
  const [names = '', capitals = ''] = forms.split('|');
  COUNTRY.set(country, country);
  for (const form of names.split(', ')) if (form !== '') COUNTRY.set(form, country);
  for (const form of capitals.split(', ')) if (form !== '') CAPITAL.set(form, country);
}

/** The country that a name or adjective belongs to: "Russian" → `russia`. Lower case in and out. */
export const countryOf = (lower: string): string | undefined => COUNTRY.get(lower);

/** The country whose government this capital or seat can stand for: "Kremlin" → `russia`. */
export const governmentOf = (lower: string): string | undefined => CAPITAL.get(lower);

import type { Token } from '../../language/parse.ts';

/** A unit of measure and how to turn it into the canonical one: canonical = value × factor + offset. */
export interface Unit {
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
}

const KM = 1000;
const MILE = 1609.344;
const HOUR = 3600;
const DAY = 86_400;
const YEAR = 365.25 * DAY;

/** One line a unit: canonical unit, factor, then every written form. Lengths m, areas m2, masses kg, times s, volumes l. */
const TABLE: readonly (readonly [string, number, string])[] = [
  ['m', 1, 'metre metres meter meters'],
  ['m', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['m', 0.001, 'millimetre millimetres millimeter millimeters mm'],
  ['m', KM, 'kilometre kilometres kilometer kilometers km kms'],
  ['m', MILE, 'mile miles mi'],
  ['m', 1852, 'nautical-mile nautical-miles'],
  ['m', 0.3048, 'foot feet ft'],
  ['m', 0.9144, 'yard yards'],
  ['m', 0.0254, 'inch inches'],
  ['m2', 4046.856, 'acre acres'],
  ['m2', 10_000, 'hectare hectares ha'],
  ['m2', 1, 'square-metre square-metres square-meter square-meters sqm m2'],
  [
    'm2',
    KM * KM,
    'square-kilometre square-kilometres square-kilometer square-kilometers square-km sq-km km2',
  ],
  ['m2', MILE * MILE, 'square-mile square-miles sq-mile sq-miles'],
  ['m2', 0.09290304, 'square-foot square-feet sq-ft'],
  ['kg', 1, 'kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos'],
  ['kg', 0.001, 'gram grams gramme grammes'],
  ['kg', 1000, 'tonne tonnes ton tons metric-ton metric-tons'],
  ['kg', 0.45359237, 'pound pounds lb lbs'],
  ['kg', 0.0283495, 'ounce ounces oz'],
  ['s', 1, 'second seconds sec secs'],
  ['s', 60, 'minute minutes min mins'],
  ['s', HOUR, 'hour hours hr hrs'],
  ['s', DAY, 'day days'],
  ['s', 7 * DAY, 'week weeks'],
  ['s', 14 * DAY, 'fortnight fortnights'],
  ['s', YEAR / 12, 'month months'],
  ['s', YEAR, 'year years yr yrs'],
  ['s', 10 * YEAR, 'decade decades'],
  ['s', 100 * YEAR, 'century centuries'],
  ['l', 1, 'litre litres liter liters'],
  ['l', 3.785412, 'gallon gallons'],
  ['l', 158.987, 'barrel barrels'],
  ['l', 1000, 'cubic-metre cubic-metres cubic-meter cubic-meters'],
  ['m/s', 0.44704, 'mph miles-an-hour miles-per-hour mile-an-hour mile-per-hour'],
  [
    'm/s',
    KM / HOUR,
    'kmh kph km-h kilometres-an-hour kilometers-an-hour kilometres-per-hour kilometers-per-hour kilometre-an-hour kilometer-an-hour kilometre-per-hour kilometer-per-hour km-per-hour km-an-hour',
  ],
  ['m/s', 1852 / HOUR, 'knot knots'],
  ['m/s', 1, 'metres-per-second meters-per-second'],
  ['w', 1, 'watt watts'],
  ['w', 1e3, 'kilowatt kilowatts kw'],
  ['w', 1e6, 'megawatt megawatts mw'],
  ['w', 1e9, 'gigawatt gigawatts gw'],
  ['magnitude', 1, 'magnitude'],
];

const UNITS = new Map<string, Unit>();
for (const [unit, factor, forms] of TABLE)
  for (const form of forms.split(' ')) UNITS.set(form, { unit, factor, offset: 0 });
const FIRST_WORDS = new Set([...UNITS.keys()].map((form) => form.split('-')[0] ?? '').concat('m'));
const CELSIUS: Unit = { unit: 'celsius', factor: 1, offset: 0 };
const FAHRENHEIT: Unit = { unit: 'celsius', factor: 5 / 9, offset: -160 / 9 };

/** The unit whose words start at token `i` (a hyphen before it allowed), and the index behind it. */
export function readUnit(tokens: readonly Token[], i: number): { unit: Unit; next: number } | undefined {
  const start = tokens[i]?.text === '-' && tokens[i]?.end === tokens[i + 1]?.start ? i + 1 : i;
  const degrees = readDegrees(tokens, start);
  if (degrees) return degrees;
  const opener = tokens[start]?.lower.replace(/\.$/, '') ?? '';
  if (!FIRST_WORDS.has(opener)) return undefined;
  const words = tokens
    .slice(start, start + 3)
    .map((token) => token.lower.replace(/\.$/, '').replace('/', ''));
  for (const length of [3, 2, 1]) {
    const form = words.slice(0, length).filter((word) => word !== '');
    const unit = UNITS.get(form.join('-'));
    if (unit && form.length > 0 && words.length >= length) return { unit, next: start + length };
  }
  // A bare "m" is a metre only where it touches the digits: "50m".
  const [first] = tokens.slice(start, start + 1);
  if (first?.text === 'm' && tokens[start - 1]?.end === first.start)
    return { unit: { unit: 'm', factor: 1, offset: 0 }, next: start + 1 };
  return undefined;
}

/** "44.6C", "112 degrees Fahrenheit", "40°C". Bare degrees are left open: they may be either scale. */
function readDegrees(tokens: readonly Token[], i: number): { unit: Unit; next: number } | undefined {
  let at = i;
  if (tokens[at]?.text === '°' || /^degrees?$/.test(tokens[at]?.lower ?? '')) at += 1;
  const word = tokens[at]?.text ?? '';
  const touches = at > i || tokens[at - 1]?.end === tokens[at]?.start;
  if (/^celsius$|^centigrade$/i.test(word) || (touches && (word === 'C' || word === '°C')))
    return { unit: CELSIUS, next: at + 1 };
  if (/^fahrenheit$/i.test(word) || (touches && (word === 'F' || word === '°F')))
    return { unit: FAHRENHEIT, next: at + 1 };
  return undefined;
}

import { type Instant, toInstant } from '@claimwire/core';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zone names seen in feeds, in minutes from UTC; RFC 822's own and the common ones outside America. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  ist: 330,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  pht: 480,
  aest: 600,
  aedt: 660,
  acst: 570,
  awst: 480,
  nzst: 720,
  nzdt: 780,
  sast: 120,
  cat: 120,
  eat: 180,
  wat: 60,
  brt: -180,
  art: -180,
  nst: -210,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
};

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milli: number;
}

const NOON_LESS: Clock = { hour: 0, minute: 0, second: 0, milli: 0 };

const number = (text: string | undefined): number => Number.parseInt(text ?? '0', 10);

/** Minutes from UTC of "+0200", "+02:00", "+2", "GMT+1", "EST"; none reads as UTC. */
function offset(zone: string | undefined): number {
  const text = (zone ?? '').trim().toLowerCase().replace(/[()]/g, '');
  const signed = /^(?:gmt|utc?)?\s*([+-])\s*(\d{1,2}):?(\d{2})?/.exec(text);
  if (signed) return (signed[1] === '-' ? -1 : 1) * (number(signed[2]) * 60 + number(signed[3]));
  return ZONES[/^[a-z]+/.exec(text)?.[0] ?? ''] ?? 0;
}

function build(year: number, month: number, day: number, clock: Clock, minutes: number): Instant | null {
  // A day or a leap second that the calendar lacks moves on, as in JavaScript; nonsense is none.
  if (
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 31 ||
    clock.hour > 24 ||
    clock.minute > 59 ||
    clock.second > 60
  )
    return null;
  if (Math.abs(minutes) > 24 * 60) return null;
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  time.setUTCHours(clock.hour, clock.minute - minutes, clock.second, clock.milli);
  const found = time.getUTCFullYear();
  return found >= 1 && found <= 9998 ? toInstant(time) : null;
}

function clockOf(hour?: string, minute?: string, second?: string, fraction?: string, half?: string): Clock {
  let hours = number(hour);
  if (half) hours = (hours % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  return {
    hour: hours,
    minute: number(minute),
    second: number(second),
    milli: fraction ? number(fraction.slice(0, 3).padEnd(3, '0')) : 0,
  };
}

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,](\d+))?\s*([ap]\.?m\.?)?\s*([+-]\s*\d{1,2}:?\d{0,2}|[a-z]{1,5}(?:\s*[+-]\d{1,2}:?\d{0,2})?)?`;
/** RFC 3339 and W3C date and time, the time and the separators optional. */
const ISO = new RegExp(String.raw`^(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:[t\s]+${TIME})?`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})[t ]?(\d{2})(\d{2})(\d{2})?\s*(z|[+-]\d{2}:?\d{2})?$/i;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
/** RFC 822 and its relatives: "Mon, 25 Mar 2024 12:00:00 GMT", "25-Mar-24". */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z.]+,?\s+)?(\d{1,2})[\s.-]+([a-z]{3})[a-z.]*[\s,-]+(\d{4}|\d{2})(?:[\s,t-]+(?:at\s+)?${TIME})?`,
  'i',
);
/** "Mon Mar 25 12:00:00 2024", "March 25, 2024 12:00 PM EST". */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]+,?\s+)?([a-z]{3})[a-z.]*\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,-]+(?:at\s+)?${TIME})?`,
  'i',
);
const UNIX_STYLE =
  /^(?:[a-z]+,?\s+)?([a-z]{3})[a-z]*\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([a-z]{1,5}|[+-]\d{4})?\s*(\d{4})$/i;

function month(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

function year(text: string | undefined): number {
  const value = number(text);
  if ((text ?? '').length > 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

/**
 * A date as feeds write it, in UTC; null when it cannot be read. A date without a zone counts as UTC, one without a
 * time as midnight.
 */
export function feedDate(text: string | null | undefined): Instant | null {
  const value = (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 100);
  if (value === '') return null;
  const compact = COMPACT.exec(value);
  if (compact) {
    const [, y, m, d, h, min, s, zone] = compact;
    return build(number(y), number(m), number(d), clockOf(h, min, s), offset(zone));
  }
  const ordinal = ORDINAL.exec(value);
  if (ordinal) {
    const days = number(ordinal[2]);
    return days < 1 || days > 366 ? null : toInstant(new Date(Date.UTC(number(ordinal[1]), 0, days)));
  }
  const iso = ISO.exec(value);
  if (iso) {
    const [, y, m, d, h, min, s, fraction, half, zone] = iso;
    const clock = h === undefined ? NOON_LESS : clockOf(h, min, s, fraction, half);
    return build(number(y), number(m), d === undefined ? 1 : number(d), clock, offset(zone));
  }
  const unix = UNIX_STYLE.exec(value);
  if (unix) {
    const [, name, d, h, min, s, zone, y] = unix;
    return build(number(y), month(name), number(d), clockOf(h, min, s), offset(zone));
  }
  const named = DAY_FIRST.exec(value);
  if (named) {
    const [, d, name, y, h, min, s, fraction, half, zone] = named;
    return build(year(y), month(name), number(d), clockOf(h, min, s, fraction, half), offset(zone));
  }
  const american = MONTH_FIRST.exec(value);
  if (american) {
    const [, name, d, y, h, min, s, fraction, half, zone] = american;
    return build(year(y), month(name), number(d), clockOf(h, min, s, fraction, half), offset(zone));
  }
  return /^\d{4}$/.test(value) ? build(number(value), 1, 1, NOON_LESS, 0) : null;
}

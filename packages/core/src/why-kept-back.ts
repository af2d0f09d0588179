import type { Alert, AlertSide } from './alert.ts';
import type { AlertPolicy } from './alert-policy.ts';

/** Why a policy keeps an alert back whatever else was told; null when it does not. */
export function whyKeptBack(policy: AlertPolicy, alert: Alert, now: Date): string | null {
  const { relation, confidence, claim, statement } = alert;
  if (!policy.relations.includes(relation)) return `policy: "${relation}" is not among the relations`;
  if (confidence < policy.minConfidence)
    return `policy: confidence ${confidence.toFixed(2)} is below ${policy.minConfidence}`;
  if (policy.claims === 'watched' && !claim.watched) return 'policy: only watched claims are told';
  if (policy.sources.length > 0 && !policy.sources.some((name) => isFrom(statement, name)))
    return `policy: "${statement.source}" is not among the sources`;
  const sides = [claim, statement];
  if (policy.keywords.length > 0 && !policy.keywords.some((word) => sides.some((side) => says(side, word))))
    return 'policy: none of the keywords is in it';
  const mutes = policy.mute.map((mute) => (typeof mute === 'string' ? { what: mute, until: null } : mute));
  const muted = mutes
    .filter(({ until }) => until === null || now.getTime() < Date.parse(until))
    .find(({ what }) => isClaim(alert, what) || sides.some((side) => isFrom(side, what) || says(side, what)));
  if (!muted) return null;
  return `muted${muted.until === null ? '' : ` until ${muted.until}`}: ${muted.what}`;
}

/** Shown ids of claims are eight digits or more of the whole. */
const isClaim = ({ claim }: Alert, id: string): boolean => id.length >= 8 && claim.id.startsWith(id);

/** `example.com` is also news.example.com; a name is the whole name of the publisher. */
function isFrom({ source, domain, url }: AlertSide, wanted: string): boolean {
  const name = wanted.toLowerCase();
  const hosts = [domain, url === null ? null : (URL.parse(url)?.hostname ?? null)];
  return (
    source.toLowerCase() === name ||
    hosts.some((host) => host !== null && `.${host.toLowerCase()}`.endsWith(`.${name}`))
  );
}

/** Whole words, whatever their case; `flood*` is also "flooding". */
function says({ quote, title }: AlertSide, wanted: string): boolean {
  const isBeginning = wanted.endsWith('*');
  const word = RegExp.escape(isBeginning ? wanted.slice(0, -1) : wanted);
  const end = isBeginning ? '' : '(?![\\p{L}\\p{N}])';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}${end}`, 'iu');
  return [quote, title].some((text) => pattern.test(text));
}

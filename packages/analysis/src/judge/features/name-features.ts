import type { Name } from '@claimwire/core';
import type { Comparison } from '../comparison.ts';
import { matchNames } from '../name-match.ts';
import type { Feature } from './feature.ts';

/** Names: shared, and those of one kind that only one side has, which is how another event shows itself. */
export function nameFeatures(comparison: Comparison): readonly Feature[] {
  const { shared, claimOnly, statementOnly } = matchNames(comparison);
  const count = (names: readonly Name[], kind: Name['kind']) =>
    names.filter((name) => name.kind === kind).length;
  const clash = (kind: Name['kind']) => Math.min(count(claimOnly, kind), count(statementOnly, kind));
  return [
    ['name.shared', shared.length],
    ['name.shared.person', shared.filter(([name]) => name.kind === 'person').length],
    ['name.shared.place', shared.filter(([name]) => name.kind === 'place').length],
    ['name.claim', claimOnly.length],
    ['name.statement', statementOnly.length],
    ['name.clash.person', clash('person')],
    ['name.clash.place', clash('place')],
    ['name.clash.organisation', clash('organisation')],
    ['name.clash', Math.min(claimOnly.length, statementOnly.length)],
    ['name.share', shared.length / Math.max(1, shared.length + claimOnly.length)],
  ];
}

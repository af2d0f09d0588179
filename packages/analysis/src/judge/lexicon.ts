import concepts from '../slots/concepts.json' with { type: 'json' };
import countries from '../slots/countries.json' with { type: 'json' };
import axisTable from './axes.json' with { type: 'json' };
import { stem } from './stem.ts';
import synonymTable from './synonyms.json' with { type: 'json' };

/** A meaning that words share: a set of synonyms, a country, or a pole of an axis such as "dead" on "life". */
export interface Sense {
  readonly id: number;
  readonly kind: 'concept' | 'synonym' | 'country' | 'pole';
  readonly axis: string;
  readonly pole: string;
}

/** A word or phrase of the lexicon, as stems, and what it can mean. */
export interface Entry {
  readonly stems: readonly string[];
  readonly senses: Set<number>;
}

const senses: Sense[] = [];
const entries = new Map<string, Map<string, Entry>>();

function add(kind: Sense['kind'], axis: string, pole: string, words: string): void {
  const id = senses.length;
  senses.push({ id, kind, axis, pole });
  for (const phrase of words.split('|')) {
    const stems = phrase.split(' ').map(stem);
    const [head] = stems;
    if (!head) continue;
    const own = entries.get(head) ?? new Map<string, Entry>();
    entries.set(head, own);
    const key = stems.join(' ');
    const entry = own.get(key) ?? { stems, senses: new Set<number>() };
    own.set(key, entry);
    entry.senses.add(id);
  }
}

for (const words of synonymTable) add('synonym', '', '', words);
for (const list of Object.values(concepts))
  add('concept', '', '', list.replaceAll(', ', '|').replaceAll(/\.[nv]\b/g, ''));
for (const [name, forms] of Object.entries(countries))
  add(
    'country',
    '',
    '',
    [name, ...forms.split('|').flatMap((part) => part.split(', '))].filter(Boolean).join('|'),
  );
/** Ordered pairs "axis pole pole" whose poles cannot both hold of one thing at one moment. */
const opposed = new Set<string>();
/** "axis earlier later": the second pole is a natural later state of what was at the first. */
const succession = new Set<string>();
for (const [axis, { poles, conflicts, later }] of Object.entries(axisTable)) {
  for (const [pole, words] of Object.entries(poles)) add('pole', axis, pole, words);
  for (const pair of conflicts) {
    opposed.add(`${axis} ${pair}`);
    opposed.add(`${axis} ${pair.split(' ').toReversed().join(' ')}`);
  }
  for (const pair of later) succession.add(`${axis} ${pair}`);
}

/** Longest entries first, so that "call off" wins over "call". */
const byHead = new Map(
  [...entries].map(
    ([head, own]) => [head, [...own.values()].sort((a, b) => b.stems.length - a.stems.length)] as const,
  ),
);

/** Phrases of the lexicon that begin with this stem, longest first. */
export function entriesFrom(head: string): readonly Entry[] {
  return byHead.get(head) ?? [];
}

export function senseOf(id: number): Sense | undefined {
  return senses[id];
}

/** How two senses of one axis stand to each other: the statement's pole against the claim's. */
export function poleRelation(claim: Sense, statement: Sense): 'same' | 'opposed' | 'later' | 'none' {
  if (claim.kind !== 'pole' || claim.axis !== statement.axis) return 'none';
  if (claim.pole === statement.pole) return 'same';
  const pair = `${claim.axis} ${claim.pole} ${statement.pole}`;
  if (succession.has(pair)) return 'later';
  return opposed.has(pair) ? 'opposed' : 'none';
}

/** Whether the two poles also exclude each other at one moment ("open" and "closed" do, and follow each other too). */
export function excludes(claim: Sense, statement: Sense): boolean {
  return claim.axis === statement.axis && opposed.has(`${claim.axis} ${claim.pole} ${statement.pole}`);
}

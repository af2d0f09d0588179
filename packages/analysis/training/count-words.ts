import { writeFileSync } from 'node:fs';
import { stem } from '../src/judge/stem.ts';
import { parse } from '../src/language/parse.ts';
import { readRows } from './rows.ts';

/**
 * Counts in how many contrast groups of the training data each stem stands: the judge's word weights.
 * By group and not by sentence, for a group's six sentences repeat their own names.
 */
const byGroup = new Map<string, Set<string>>();
for (const row of readRows()) {
  const stems = byGroup.get(row.group) ?? new Set<string>();
  byGroup.set(row.group, stems);
  for (const text of [row.claim, row.statement])
    for (const { tokens } of parse(text))
      for (const token of tokens) stems.add(stem(token.pos === 'PROPN' ? token.lower : token.lemma));
}
const counts = new Map<string, number>();
for (const stems of byGroup.values()) for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
// A word of one group tells more of the group than of English.
const kept = [...counts].filter(([word, n]) => n > 1 && /^[\p{L}']+$/u.test(word)).sort();
writeFileSync(
  new URL('../src/judge/word-frequency.json', import.meta.url),
  `${JSON.stringify({ groups: byGroup.size, counts: Object.fromEntries(kept) })}\n`,
);
console.log(`${kept.length} stems of ${byGroup.size} groups`);

import { expect, test } from 'vitest';
import { ClaimId } from './id.ts';
import { MAX_CANDIDATES, rankCandidates } from './rank-candidates.ts';

const id = (text: string) => ClaimId.parse(text);
const posting = (articleId: string, ...claims: string[]) => ({ articleId, claims: claims.map(id) });

test('rankCandidates() puts the claim that shares the rarer term first', () => {
  const postings = new Map([
    ['police', Array.from({ length: 60 }, (_, i) => posting(`a${i}`, `common${i}`))],
    ['garin dutse', [posting('b', 'rare')]],
  ]);
  expect(rankCandidates([['police', 'garin dutse']], postings)[0]?.[0]).toBe('rare');
});

test('rankCandidates() prefers a claim from an article about the same event', () => {
  const postings = new Map([
    ['die', [posting('same', 'here'), posting('other', 'elsewhere')]],
    ['ferry', [posting('same', 'ship')]],
    ['strait', [posting('same', 'ship')]],
  ]);
  const [first] = rankCandidates([['die'], ['ferry', 'strait']], postings);
  expect(first).toEqual(['here', 'elsewhere']);
});

test('rankCandidates() answers nothing for a statement that shares no term', () => {
  expect(rankCandidates([['unheard-of']], new Map())).toEqual([[]]);
});

test('rankCandidates() stops at its limit', () => {
  const claims = Array.from({ length: 50 }, (_, i) => `c${i}`);
  expect(rankCandidates([['x']], new Map([['x', [posting('a', ...claims)]]]))[0]).toHaveLength(
    MAX_CANDIDATES,
  );
});

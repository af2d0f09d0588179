import { expect, test } from 'vitest';
import { ClaimId } from './id.ts';
import { MAX_CANDIDATES, MAX_POSTINGS, rankCandidates } from './rank-candidates.ts';

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

test('rankCandidates() does not leave a watched claim to chance when all its terms are common', () => {
  const others = (term: string) =>
    Array.from({ length: MAX_POSTINGS - 1 }, (_, i) => posting(`a${i}`, `${term}${i}`));
  const watched = (name: string) => posting(name, name);
  const postings = new Map([
    ['bank', [watched('wanted'), ...others('bank')]],
    ['rate', [watched('wanted'), ...others('rate')]],
    ['cut', [watched('aside'), ...others('cut')]],
    ['garin dutse', Array.from({ length: 30 }, (_, i) => posting(`b${i}`, `rarer${i}`))],
  ]);
  const [found = []] = rankCandidates([['bank', 'rate', 'cut', 'garin dutse']], postings);
  expect(found).toHaveLength(MAX_CANDIDATES + 1);
  expect(found.at(-1)).toBe('wanted');
});

test('rankCandidates() prefers the claim that shares more terms where all are common', () => {
  const term = (name: string) =>
    Array.from({ length: MAX_POSTINGS }, (_, i) =>
      i === 40 ? posting('told', 'wanted') : posting(`${name}${i}`, `${name}${i}`),
    );
  const terms = ['tembe island', 'ferry', 'sink'];
  const [found = []] = rankCandidates([terms], new Map(terms.map((name) => [name, term(name)])));
  expect(found[0]).toBe('wanted');
});

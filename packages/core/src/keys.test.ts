import { expect, test } from 'vitest';
import { ArticleId, ClaimId, VersionId } from './id.ts';
import { keys } from './keys.ts';

const [article, version] = [ArticleId.parse('a1'), VersionId.parse('0123456789abcdef')];
const published = '2024-05-01T12:00:00.000Z';

test('a posting tells whose claims it names', () => {
  expect(keys.postedBy(keys.posting('fire', published, article, version).sk)).toBe('a1');
  expect(keys.postedBy(keys.watchedPosting('fire', ClaimId.parse('c1')).sk)).toBe('c1');
});

test('a posting under a word of thousands of letters has a key that every engine holds', () => {
  for (const term of ['x'.repeat(5000), '\u{10ffff}'.repeat(5000)]) {
    const { pk } = keys.posting(term, published, article, version);
    expect(Buffer.byteLength(pk)).toBeLessThanOrEqual(2048);
    expect(pk.isWellFormed()).toBe(true);
  }
  expect(keys.posting('fire', published, article, version).pk).toBe('TERM#fire');
});

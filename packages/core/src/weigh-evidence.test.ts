import { describe, expect, test } from 'vitest';
import { Article } from './article.ts';
import { claim } from './fixtures/claims.ts';
import { memoryTable } from './fixtures/memory-table.ts';
import type { ReasonCode, Relation } from './relation.ts';
import { weighEvidence } from './weigh-evidence.ts';

const EARLY = claim('vale', 5, 'The bridge at Corran was closed on Monday.');
const LATE = claim('post', 6, 'The Corran bridge was shut on Monday.');

/** Finds that everything does one thing to everything, for one reason. */
async function weigh(
  own: typeof EARLY,
  other: typeof EARLY,
  copyOf: string | null = null,
  relation: Relation = 'confirms',
  code: ReasonCode = 'same-fact',
) {
  const passage = { span: { start: 0, end: 3 }, text: 'The' };
  const reasons = [{ code, claim: passage, statement: passage, detail: '' }];
  const services = {
    table: memoryTable(),
    clock: () => new Date('2024-03-09T00:00:00Z'),
    analysis: {
      judge: async (pairs: readonly unknown[]) => pairs.map(() => ({ relation, confidence: 0.9, reasons })),
    },
  };
  const article = Article.parse({
    id: own.source?.articleId,
    url: null,
    title: '',
    publisher: own.source?.publisher,
    feedId: null,
    published: own.source?.published,
    dated: 'article',
    versions: [],
    credits: [],
    origin: [],
    copyOf,
    sketch: null,
    setting: null,
  });
  const candidates = new Map([[own.id, [other]]]);
  const found = await weighEvidence(services as never, { claims: [own], article }, candidates);
  return found.map((finding) => [finding.claim.id, finding.by.id]);
}

const asked = (one: typeof EARLY) => ({
  ...one,
  statement: { ...one.statement, modality: 'question' as const },
});

describe('weighEvidence()', () => {
  test('holds the later sentence against the earlier one, whichever is analysed last', async () => {
    expect(await weigh(LATE, EARLY)).toEqual([[EARLY.id, LATE.id]]);
    expect(await weigh(EARLY, LATE)).toEqual([[EARLY.id, LATE.id]]);
  });

  test('makes no claim of a question that is analysed after what answers it', async () => {
    expect(await weigh(asked(LATE), EARLY)).toEqual([[EARLY.id, LATE.id]]);
    expect(await weigh(asked(EARLY), LATE)).toEqual([]);
    expect(await weigh({ ...asked(EARLY), watched: true }, LATE)).toEqual([[EARLY.id, LATE.id]]);
  });

  test('makes no claim of what a copy says that is analysed after what follows it', async () => {
    expect(await weigh(LATE, EARLY, 'wire')).toEqual([[EARLY.id, LATE.id]]);
    expect(await weigh(EARLY, LATE, 'wire')).toEqual([]);
  });

  test('keeps a publisher against itself only where it revises a figure or says that it corrects', async () => {
    const later = claim('vale', 6, 'The Corran bridge was open on Monday.');
    const correcting = { ...later, statement: { ...later.statement, correction: true } };
    expect(await weigh(later, EARLY, null, 'contradicts', 'antonym')).toEqual([]);
    expect(await weigh(later, EARLY, null, 'contradicts', 'number')).toEqual([[EARLY.id, later.id]]);
    expect(await weigh(correcting, EARLY, null, 'contradicts', 'antonym')).toEqual([[EARLY.id, later.id]]);
    expect(await weigh(LATE, EARLY, null, 'contradicts', 'antonym')).toEqual([[EARLY.id, LATE.id]]);
  });
});

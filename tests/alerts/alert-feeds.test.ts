import { renderAtom, renderJsonFeed } from '@claimwire/alerts';
import { Alert } from '@claimwire/core';
import { parseFeedBytes } from '@claimwire/feeds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const side = (quote: string, source: string, url: string | null) => ({
  quote,
  span: { start: 0, end: quote.length },
  url,
  source,
  title: `${source} writes`,
  published: '2026-04-01T08:00:00.000Z',
  speaker: null,
});

function alert(id: string, at: string, subject = 'Two ferries ran aground off Senn'): Alert {
  const passage = { span: { start: 0, end: 3 }, text: 'Two' };
  return Alert.parse({
    id,
    at,
    relation: 'contradicts',
    confidence: 0.8,
    reasons: [{ code: 'number', claim: passage, statement: passage, detail: 'one, not two' }],
    claim: {
      ...side(subject, 'Senn Herald', 'https://herald.example/ferries'),
      id: 'claim-1',
      text: subject,
      watched: false,
    },
    statement: side('One ferry ran aground off Senn.', 'Coast Radio', 'https://coast.example/ferry?a=1&b=2'),
    origins: { for: 1, against: 1 },
    articleId: 'article-1',
    version: 'version-1',
    suppressed: null,
  });
}

const alerts = [alert('a-1', '2026-04-01T09:00:00.000Z'), alert('a-2', '2026-04-01T10:00:00.000Z')];
const place = { updated: '2026-04-02T00:00:00.000Z', self: 'https://api.example/feed' };

const FORMATS = [
  ['Atom', 'application/atom+xml', (given: readonly Alert[]) => renderAtom(given, place)],
  ['JSON Feed', 'application/feed+json', (given: readonly Alert[]) => renderJsonFeed(given, place)],
] as const;

async function read(text: string, type: string) {
  const parsed = await parseFeedBytes(Buffer.from(text), `${type}; charset=utf-8`, place.self);
  if (parsed.kind !== 'feed') throw new Error(`not a feed: ${parsed.why}`);
  return parsed.feed;
}

describe.each(FORMATS)('alerts as %s', (_name, type, render) => {
  test('are read by claimwire’s own reader: title, id, link, time and content of each', async () => {
    const feed = await read(render(alerts), type);
    expect(feed.title).toBe('claimwire alerts');
    expect(feed.items.map(({ id }) => id)).toEqual(['urn:claimwire:alert:a-2', 'urn:claimwire:alert:a-1']);
    expect(feed.items[0]).toMatchObject({
      title: 'Contradicted: Two ferries ran aground off Senn',
      link: 'https://coast.example/ferry?a=1&b=2',
      published: '2026-04-01T10:00:00.000Z',
      content: expect.stringContaining('<mark>Two</mark> ferries ran aground off Senn'),
    });
  });

  test('keep their ids from one rendering to the next, whatever else is in the feed', async () => {
    const [first] = alerts;
    const alone = await read(render([first!]), type);
    const both = await read(render(alerts), type);
    expect(both.items.at(-1)?.id).toBe(alone.items[0]?.id);
  });

  test('are a feed whatever the alerts say', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        ']]></title><entry>',
        '<script>alert(1)</script>',
        '&bogus; &#0; \u0000\ufffe\ud83d',
        'x'.repeat(10_000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(text, async (subject) => {
        const feed = await read(
          render([alert('a-3', '2026-04-01T09:00:00.000Z', `Ferries ${subject}`)]),
          type,
        );
        expect(feed.items).toHaveLength(1);
        expect(feed.items[0]?.title).toMatch(/^Contradicted: Ferries/);
        expect(feed.items[0]?.content).not.toMatch(/<script/);
      }),
      { numRuns: 50 },
    );
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { sampleAlert } from '../testing/sample-dispatch.ts';
import { renderAtom } from './render-atom.ts';
import { renderJsonFeed } from './render-json-feed.ts';

const alerts = [
  sampleAlert({ id: 'alert-1', at: '2026-02-03T11:20:00.000Z' }),
  sampleAlert({ id: 'alert-2', at: '2026-02-03T12:20:00.000Z', relation: 'updates' }),
  sampleAlert({ id: 'alert-3', at: '2026-02-03T10:20:00.000Z', statement: { url: null } }),
];
const place = {
  updated: '2026-02-04T00:00:00.000Z',
  self: 'https://api.example/alerts.atom',
  console: 'https://console.example/',
};

/** JSON Feed 1.1: what is required, and the form of what is written. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { type: 'string', pattern: '^https://' },
    feed_url: { type: 'string', pattern: '^https://' },
    language: { const: 'en' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'title', 'content_html', 'date_published'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', pattern: '^urn:claimwire:alert:' },
          url: { type: 'string', pattern: '^https?://' },
          external_url: { type: 'string', pattern: '^https?://' },
          title: { type: 'string', minLength: 1 },
          summary: { type: 'string' },
          content_html: { type: 'string', minLength: 1 },
          date_published: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
          tags: { type: 'array', items: { enum: ['contradicts', 'updates', 'confirms'] } },
        },
      },
    },
  },
};

describe('renderAtom()', () => {
  it('has what RFC 4287 requires, newest first', () => {
    const feed = parseAtomFeed(renderAtom(alerts, place));
    expect(feed).toMatchObject({
      id: 'urn:claimwire:alerts',
      title: { value: 'claimwire alerts' },
      updated: '2026-02-03T12:20:00.000Z',
      authors: [{ name: 'claimwire' }],
      links: [
        { href: place.self, rel: 'self' },
        { href: place.console, rel: 'alternate' },
      ],
    });
    expect(feed.entries?.map(({ id }) => id)).toEqual([
      'urn:claimwire:alert:alert-2',
      'urn:claimwire:alert:alert-1',
      'urn:claimwire:alert:alert-3',
    ]);
    for (const entry of feed.entries ?? [])
      expect(entry).toMatchObject({
        title: { value: expect.any(String) },
        updated: expect.any(String),
        links: [{ href: 'https://console.example/#/claims/claim-1' }],
      });
  });

  it('shows both sentences, the compared words marked', () => {
    const [entry] = parseAtomFeed(renderAtom(alerts.slice(0, 1), place)).entries ?? [];
    expect(entry?.content?.value).toContain('<mark>More than a hundred</mark> homes');
    expect(entry?.content?.value).toContain('<mark>dozens</mark> of flooded homes');
    expect(entry?.content?.value).toContain('2 independent origins for, 1 against');
  });

  it('leads to the new article without a console, and nowhere where that has no address', () => {
    const { entries = [] } = parseAtomFeed(renderAtom(alerts, { updated: place.updated }));
    expect(entries.map(({ links }) => links?.[0]?.href)).toEqual([
      'https://two.example/dam?page=1&view=full',
      'https://two.example/dam?page=1&view=full',
      undefined,
    ]);
  });

  it('is the same for the same alerts, whatever the time, and dated while there are none', () => {
    const later = { ...place, updated: '2026-03-01T00:00:00.000Z' };
    expect(renderAtom(alerts.toReversed(), later)).toBe(renderAtom(alerts, place));
    expect(parseAtomFeed(renderAtom([], later)).updated).toBe(later.updated);
  });
});

describe('renderJsonFeed()', () => {
  it('has what JSON Feed 1.1 requires, newest first, with the ids of the Atom feed', () => {
    const feed = JSON.parse(renderJsonFeed(alerts, place));
    const validate = new Ajv2020().compile(JSON_FEED);
    validate(feed);
    expect(validate.errors).toBeNull();
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(
      parseAtomFeed(renderAtom(alerts, place)).entries?.map(({ id }) => id),
    );
  });

  it('is a feed without alerts, too', () => {
    expect(JSON.parse(renderJsonFeed([], {}))).toMatchObject({ title: 'claimwire alerts', items: [] });
  });
});

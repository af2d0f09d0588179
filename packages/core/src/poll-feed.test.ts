import { describe, expect, test } from 'vitest';
import { body, failed, feed, notModified, pollScene, URL_OF_FEED } from './fixtures/poll-scene.ts';
import { pollFeed } from './poll-feed.ts';

const HTML = { kind: 'not-a-feed', why: 'it is an HTML page', offers: ['https://news.example/rss'] } as const;

describe('a poll', () => {
  test('keeps what is new, once', async () => {
    const { poll } = pollScene();
    expect(await poll(body(), feed(['a', 'b']))).toEqual({
      kind: 'polled',
      name: 'News',
      items: 2,
      fresh: 2,
      changed: 0,
    });
    expect(await poll(body(), feed(['b', 'c']))).toMatchObject({ fresh: 1, changed: 0 });
  });

  test('reads the state of its own feed and of no other', async () => {
    const { services, id, poll } = pollScene();
    let read = 0;
    const { table } = services;
    const counted = { ...table, get: table.get, batchGet: async () => Promise.reject(new Error('many')) };
    await poll(body());
    await pollFeed(
      {
        ...services,
        table: {
          ...counted,
          get: async (key, options) => {
            if (key.sk === 'STATE') read += 1;
            return table.get(key, options);
          },
        },
      },
      id,
    );
    expect(read).toBe(1);
  });

  test('sends back the validators that it got', async () => {
    const { poll, asked } = pollScene();
    await poll(body({ validators: { etag: 'W/"x\\y"', lastModified: null } }));
    await poll(notModified({ validators: { etag: 'W/"z"', lastModified: null } }));
    await poll(notModified());
    expect(asked.map(({ etag }) => etag)).toEqual([null, 'W/"x\\y"', 'W/"z"']);
  });

  test('stores no address of the feed', async () => {
    const url = 'https://news.example/feed?key=s3cret';
    const { poll, services, id, state } = pollScene({ url });
    await poll(body({ url, movedTo: 'https://news.example/other?key=s3cret' }), feed(['a']));
    await poll(failed(500));
    expect(JSON.stringify(await state())).not.toContain('s3cret');
    expect(await pollFeed(services, id)).toMatchObject({ name: 'News' });
  });
});

describe('a 304', () => {
  test('leaves freshness and the hints of the feed as they were, unless it names another', async () => {
    const hints = { ttlSeconds: 1800, skipHours: [3], skipDays: [0] };
    const { poll, facts } = pollScene();
    await poll(body({ freshSeconds: 600 }), feed([], { hints }));
    await poll(notModified());
    await poll(notModified({ freshSeconds: 1200 }));
    await poll(notModified());
    expect(facts.map((fact) => fact.freshSeconds)).toEqual([600, 600, 1200, 1200]);
    for (const fact of facts) expect(fact.hints).toEqual(hints);
  });

  test('after a body that could not be read is no success: it is the same body', async () => {
    const { poll, state, asked } = pollScene();
    await poll(body(), feed(['a']));
    await poll(body({ validators: { etag: '"broken"', lastModified: null } }), HTML);
    expect(await poll(notModified())).toMatchObject({
      kind: 'failed',
      why: 'it is an HTML page; the page offers https://news.example/rss',
    });
    expect(await state()).toMatchObject({ failures: 2, lastError: expect.stringContaining('HTML page') });
    // The next one asks for it in whole, since a newer version might read it.
    await poll(body(), HTML);
    expect(asked.map(({ etag }) => etag)).toEqual([null, '"1"', '"broken"', null]);
  });

  test('does not clear that failure after one of another kind either, and a readable body does', async () => {
    const { poll, state } = pollScene();
    await poll(body(), HTML);
    await poll(failed(500));
    await poll(notModified());
    expect(await state()).toMatchObject({ failures: 3, lastError: expect.stringContaining('HTML page') });
    await poll(body(), feed(['a']));
    expect(await state()).toMatchObject({ failures: 0, lastError: null, unreadable: null });
  });

  test('ends failures to reach the server', async () => {
    const { poll, state } = pollScene();
    await poll(body(), feed(['a']));
    await poll(failed(503));
    await poll(notModified());
    expect(await state()).toMatchObject({ failures: 0, failingSince: null, lastError: null });
  });
});

describe('a permanent redirect', () => {
  const TO = 'https://feeds.example/news';

  test('moves the feed once it was repeated, under its old id', async () => {
    const { poll, pass, asked, state, id } = pollScene();
    for (let i = 0; i < 3; i += 1) {
      await poll(body({ movedTo: TO }));
      pass(12);
    }
    await poll(body());
    expect(asked.map(({ url }) => url)).toEqual([URL_OF_FEED, URL_OF_FEED, URL_OF_FEED, TO]);
    expect(await state()).toMatchObject({ id, address: TO });
  });

  test('is forgotten when the feed is lost at the new address', async () => {
    const { poll, pass, asked } = pollScene();
    for (let i = 0; i < 3; i += 1) {
      await poll(body({ movedTo: TO }));
      pass(12);
    }
    for (const status of [404, 404, 404, 404]) await poll(failed(status));
    expect(asked.slice(3).map(({ url }) => url)).toEqual([TO, TO, TO, URL_OF_FEED]);
  });

  test('is forgotten at once when the new address is gone for good, and the feed is not', async () => {
    const { poll, pass, state } = pollScene();
    for (let i = 0; i < 3; i += 1) {
      await poll(body({ movedTo: TO }));
      pass(12);
    }
    await poll(failed(410));
    expect(await state()).toMatchObject({ address: null, gone: false });
    await poll(failed(410));
    expect(await state()).toMatchObject({ gone: true });
  });
});

describe('what a hub pushed', () => {
  const PUSH = { key: 'push/a', contentType: 'application/rss+xml' };

  test('is kept as a poll would keep it, without a request', async () => {
    const { services, id, poll, asked, blobs, state } = pollScene();
    await poll(body(), feed(['a']));
    const { nextPoll } = await state();
    blobs.set(PUSH.key, new Uint8Array());
    const pushed = { ...services.reader, parse: async () => feed(['a', 'b']) };
    expect(await pollFeed({ ...services, reader: pushed }, id, PUSH)).toMatchObject({
      kind: 'polled',
      fresh: 1,
    });
    expect(asked).toHaveLength(1);
    expect(await state()).toMatchObject({ nextPoll, validators: { etag: '"1"' } });
  });

  test('and cannot be read, or is not there, is a hint to poll', async () => {
    const { services, id, poll, asked, blobs } = pollScene();
    await poll(body(), feed(['a']));
    await pollFeed(services, id, PUSH);
    blobs.set(PUSH.key, new Uint8Array());
    const junk = { ...services.reader, parse: async () => HTML };
    await pollFeed({ ...services, reader: junk }, id, PUSH);
    expect(asked).toHaveLength(3);
  });
});

import { describe, expect, test } from 'vitest';
import { body, failed, feed, notModified, pollScene } from './fixtures/poll-scene.ts';

describe('a failure', () => {
  test('hands the server’s Retry-After and the count on to the schedule', async () => {
    const { poll, facts } = pollScene();
    await poll(failed(503, { retrySeconds: 7200 }));
    await poll(failed(429));
    expect(facts).toMatchObject([
      { failures: 1, retrySeconds: 7200 },
      { failures: 2, retrySeconds: null },
    ]);
  });

  test('is told after five in a row over six hours, every day again, and when it is over', async () => {
    const { poll, pass, notices } = pollScene();
    await poll(body(), feed(['a']));
    for (let i = 0; i < 6; i += 1) {
      await poll(failed(404));
      pass(1);
    }
    expect(await notices()).toEqual([]);
    await poll(failed(404));
    expect(await notices()).toMatchObject([
      {
        type: 'feed.failing',
        subject: 'The feed "News" cannot be read: the server answered 404',
        data: { failures: 7, host: 'news.example', gone: false, recovered: false },
      },
    ]);
    pass(12);
    await poll(failed(404));
    expect(await notices()).toHaveLength(1);
    pass(12);
    await poll(failed(404));
    expect(await notices()).toHaveLength(2);
    await poll(notModified());
    expect(await notices()).toHaveLength(3);
    expect((await notices())[2]).toMatchObject({
      type: 'feed.failing',
      subject: 'The feed "News" works again',
      data: { recovered: true, since: '2026-05-04T10:00:00.000Z' },
    });
    await poll(notModified());
    expect(await notices()).toHaveLength(3);
  });

  test('is not told while it is young, however often it was tried', async () => {
    const { poll, notices } = pollScene();
    for (let i = 0; i < 20; i += 1) await poll(failed(500));
    expect(await notices()).toEqual([]);
  });

  test('410 stops polling and is told once; an answer later starts it again', async () => {
    const { poll, notices, state } = pollScene();
    await poll(body(), feed(['a']));
    expect(await poll(failed(410))).toMatchObject({ kind: 'failed', gone: true });
    await poll(failed(410));
    expect(await notices()).toMatchObject([
      { type: 'feed.failing', subject: 'The feed "News" is gone', data: { gone: true } },
    ]);
    await poll(body(), feed(['b']));
    expect(await state()).toMatchObject({ gone: false, failures: 0 });
    expect((await notices())[1]).toMatchObject({ subject: 'The feed "News" works again' });
  });

  test('names no address to the operator, which may hold a secret', async () => {
    const { poll, pass, notices } = pollScene({ url: 'https://news.example/feed?key=s3cret' });
    for (let i = 0; i < 6; i += 1) {
      await poll(failed(404));
      pass(2);
    }
    expect(await notices()).toHaveLength(1);
    expect(JSON.stringify(await notices())).not.toContain('s3cret');
  });
});

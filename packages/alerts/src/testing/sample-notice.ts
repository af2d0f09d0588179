import { type Dispatch, type Notice, NotificationId } from '@claimwire/core';

/** A notice that a feed cannot be read, with what a test wants to be otherwise. */
export function sampleNotice(wanted: Partial<Notice> = {}): Dispatch {
  return {
    kind: 'notice',
    notification: {
      kind: 'notice',
      id: NotificationId.parse('notice-1'),
      at: '2026-02-03T11:20:00.000Z',
      type: 'feed.failing',
      subject: 'The feed "Outlet One" has not been read for 24 hours',
      text: 'https://one.example/rss answers 503 since 2 February 2026, 11:05 UTC.\n\nclaimwire goes on asking, at most once an hour.',
      data: {
        feed: 'https://one.example/rss',
        failures: 24,
        lastError: '503 Service Unavailable',
        gone: false,
      },
      ...wanted,
    },
  };
}

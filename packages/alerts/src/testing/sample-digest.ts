import { type AlertDispatch, NotificationId } from '@claimwire/core';
import { sampleAlert, sampleDispatch } from './sample-dispatch.ts';

/** A digest of five alerts from four articles on three claims. */
export function sampleDigest(): AlertDispatch {
  const bridge = {
    id: 'claim-2',
    text: 'The Corran bridge will reopen to traffic in May',
    quote: 'The Corran bridge will reopen to traffic in May, the council said on Friday.',
    span: { start: 0, end: 76 },
    source: 'Harbour Courier',
    title: 'Corran bridge to reopen',
    url: 'https://courier.example/bridge',
    speaker: 'the council',
  };
  const alerts = [
    sampleAlert(),
    sampleAlert({
      id: 'alert-2',
      relation: 'updates',
      articleId: 'article-3',
      confidence: 0.71,
      statement: {
        source: 'Outlet Three',
        title: 'Harrow, a day later',
        quote: 'By Wednesday 140 homes were flooded.',
      },
    }),
    sampleAlert({
      id: 'alert-3',
      relation: 'confirms',
      articleId: 'article-4',
      confidence: 0.9,
      claim: { ...bridge, watched: true },
      statement: {
        source: 'Valley Radio',
        title: 'Bridge works nearly done',
        quote: 'Engineers expect cars on the Corran bridge again in May.',
        span: { start: 0, end: 56 },
        url: 'https://valley.example/bridge',
        speaker: 'Engineers',
      },
      reasons: [
        {
          code: 'same-fact',
          claim: { span: { start: 49, end: 55 }, text: 'in May' },
          statement: { span: { start: 49, end: 55 }, text: 'in May' },
          detail: 'the same month',
        },
      ],
      origins: { for: 2, against: 0 },
    }),
    sampleAlert({
      id: 'alert-4',
      relation: 'contradicts',
      articleId: 'article-5',
      confidence: 0.64,
      claim: { ...bridge, watched: true },
      statement: {
        source: 'Strand Post',
        title: '',
        url: null,
        published: null,
        quote: 'The Corran bridge stays closed until September at the least.',
        span: { start: 0, end: 60 },
      },
    }),
    sampleAlert({
      id: 'alert-5',
      relation: 'confirms',
      articleId: 'article-5',
      claim: { ...bridge, id: 'claim-3', text: 'A third short claim stands here' },
      origins: { for: 4, against: 3 },
    }),
  ];
  const { notification, ...dispatch } = sampleDispatch(...alerts);
  return {
    ...dispatch,
    notification: {
      kind: 'digest',
      id: NotificationId.parse('digest-1'),
      at: '2026-02-04T07:00:00.000Z',
      since: '2026-02-03T07:00:00.000Z',
      alertIds: notification.alertIds,
    },
  };
}

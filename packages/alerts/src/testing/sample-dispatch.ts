import { Alert, type AlertDispatch, AlertId, ArticleId, NotificationId } from '@claimwire/core';
import type { z } from 'zod';

type Wanted = Partial<Omit<z.input<typeof Alert>, 'claim' | 'statement'>> & {
  readonly claim?: Partial<z.input<typeof Alert>['claim']>;
  readonly statement?: Partial<z.input<typeof Alert>['statement']>;
};

/** An alert of a dam that is said to have failed, with what a test wants to be otherwise. */
export function sampleAlert({ claim, statement, ...rest }: Wanted = {}): Alert {
  const said = 'More than a hundred homes were flooded when the Harrow dam failed, the mayor said.';
  const found = 'Surveyors counted dozens of flooded homes below the Harrow dam.';
  return Alert.parse({
    id: 'alert-1',
    at: '2026-02-03T11:20:00.000Z',
    relation: 'contradicts',
    confidence: 0.824,
    reasons: [
      {
        code: 'number',
        claim: { span: { start: 200, end: 219 }, text: 'More than a hundred' },
        statement: { span: { start: 69, end: 75 }, text: 'dozens' },
        detail: 'dozens, not more than a hundred',
      },
    ],
    claim: {
      id: 'claim-1',
      text: 'More than a hundred homes were flooded when the Harrow dam failed',
      watched: false,
      quote: said,
      span: { start: 200, end: 200 + said.length },
      url: 'https://one.example/dam',
      source: 'Outlet One',
      title: 'Harrow dam fails',
      published: '2026-02-03T08:00:00.000Z',
      speaker: 'Ada Lorn, mayor of Harrow',
      ...claim,
    },
    statement: {
      quote: found,
      span: { start: 51, end: 51 + found.length },
      url: 'https://two.example/dam?page=1&view=full',
      source: 'Outlet Two',
      title: 'Below the dam',
      published: '2026-02-03T11:05:00.000Z',
      speaker: null,
      ...statement,
    },
    origins: { for: 2, against: 1 },
    articleId: 'article-2',
    version: 'version-1',
    suppressed: null,
    ...rest,
  });
}

/** A dispatch of these alerts. */
export function sampleDispatch(...alerts: readonly Alert[]): AlertDispatch {
  const [first = sampleAlert(), ...rest] = alerts;
  return {
    kind: 'alerts',
    notification: {
      kind: 'article',
      id: NotificationId.parse('notification-1'),
      at: '2026-02-03T11:20:00.000Z',
      articleId: ArticleId.parse('article-2'),
      alertIds: [first, ...rest].map((alert) => AlertId.parse(alert.id)),
    },
    alerts: [first, ...rest],
  };
}

/** What an ill-willed feed may carry: markup, header injection, escape sequences, turned text, emoji, and far too much of it. */
export const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror="alert(2)">',
  "' onmouseover='x' \"><b>&amp;&#x3c;",
  '\r\nBcc: victim@example.org\r\n\r\nbody \u2028 \u0085',
  '\u001b]0;owned\u0007\u001b[2J\u009b31m',
  '\u202egnp.exe\u202c \u2066x\u2069 \u200f\u200e',
  '👩‍👩‍👧‍👦 🇺🇦 e\u0301',
  '\ud83d',
  'long '.repeat(2_000),
].join(' ');

/** An alert with hostile text in every field that comes from feeds. */
export function hostileAlert(): Alert {
  const side = {
    quote: HOSTILE,
    span: { start: 0, end: HOSTILE.length },
    url: 'javascript:alert(1)//https://one.example',
    source: HOSTILE,
    title: HOSTILE,
    speaker: HOSTILE,
  };
  const passage = { span: { start: 0, end: 8 }, text: HOSTILE };
  return sampleAlert({
    claim: { ...side, text: HOSTILE },
    statement: { ...side, url: 'https://two.example/"><script>alert(3)</script>' },
    reasons: [{ code: 'number', claim: passage, statement: passage, detail: HOSTILE }],
  });
}

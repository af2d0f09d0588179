import type { AlertRelation, Dispatch } from '@claimwire/core';
import type { DescribedAlert } from '../../wording/describe-alert.ts';
import { type AlertStory, type ClaimStory, type NoticeStory, tellStory } from '../../wording/story.ts';
import { judgeChat } from '../judge-chat.ts';
import type { Vendor } from '../vendor.ts';
import { paragraph, run, sideContainer } from './teams-elements.ts';

const SHOWN = 8;

/** Microsoft says about 28 kB; senders report refusals from 21 kB on. */
const LIMIT = 20_000;

const COLOURS = {
  contradicts: 'Attention',
  updates: 'Warning',
  confirms: 'Good',
} as const satisfies Record<AlertRelation, string>;

function renderAlert(words: DescribedAlert, claim: ClaimStory, isFirst: boolean): object {
  const { relation, verdict, subject, reasons, origins, confidence, watched } = words;
  const standing = `${origins} · confidence ${confidence}${watched ? ' · you watch this claim' : ''}`;
  const more =
    claim.link === null
      ? paragraph([run(claim.command, { fontType: 'Monospace', size: 'Small' })])
      : {
          type: 'ActionSet',
          actions: [{ type: 'Action.OpenUrl', title: 'Open this claim', url: claim.link }],
        };
  return {
    type: 'Container',
    separator: !isFirst,
    spacing: isFirst ? 'Small' : 'Large',
    items: [
      paragraph(
        [
          run(`${verdict}: `, { weight: 'Bolder', size: 'Medium', color: COLOURS[relation] }),
          run(subject, { weight: 'Bolder', size: 'Medium' }),
        ],
        'None',
      ),
      paragraph([run(reasons.join('; '))]),
      sideContainer(watched ? 'The claim you watch' : 'The claim', words.claim),
      sideContainer('Now', words.statement),
      paragraph([run(standing, { isSubtle: true, size: 'Small' })]),
      more,
    ],
  };
}

function renderBody(story: AlertStory | NoticeStory): object[] {
  if (story.kind === 'notice')
    return [
      paragraph([run(story.subject, { weight: 'Bolder', size: 'Medium' })], 'None'),
      ...story.paragraphs.map((text) => paragraph([run(text)], 'Medium')),
    ];
  const alerts = story.claims.flatMap((claim) => claim.alerts.map((words) => ({ words, claim })));
  const head = `${story.what}: ${story.counts} · ${story.when}`;
  return [
    ...(alerts.length > 1 || story.omitted !== null
      ? [paragraph([run(head, { isSubtle: true })], 'None')]
      : []),
    ...alerts.map(({ words, claim }, index) => renderAlert(words, claim, index === 0)),
    ...(story.omitted === null ? [] : [paragraph([run(story.omitted)])]),
  ];
}

/** A message with one card, as the workflow "Send webhook alerts to a channel" takes it. */
const message = (story: AlertStory | NoticeStory) => ({
  type: 'message',
  summary: story.subject,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        msteams: { width: 'Full' },
        body: renderBody(story),
      },
    },
  ],
});

/** Stories to try, each shorter than the one before it; the last is a line that always fits. */
function* shorterAndShorter(
  dispatch: Dispatch,
  console: string | undefined,
): Generator<AlertStory | NoticeStory> {
  for (let limit = SHOWN; limit > 0; limit -= 1) {
    const story = tellStory(dispatch, { limit, console });
    yield story.kind === 'notice' ? { ...story, paragraphs: story.paragraphs.slice(0, limit) } : story;
  }
  const { subject, what, when } = tellStory(dispatch, { limit: 1, console });
  const paragraphs = ['There is more than a card can hold: claimwire alerts'];
  yield { kind: 'notice', subject, what, when, paragraphs };
}

function render(dispatch: Dispatch, console: string | undefined): object {
  let last = {};
  for (const story of shorterAndShorter(dispatch, console)) {
    last = message(story);
    if (Buffer.byteLength(JSON.stringify(last)) < LIMIT) break;
  }
  return last;
}

/**
 * Microsoft Teams by Workflows ("when a Teams webhook request is received"): one Adaptive Card. 202 is delivered; 400,
 * 401, 403 and 413 are refused; 404 WorkflowNotFound means gone; 429 and 5xx are tried again.
 */
export const teams: Vendor = { render, judge: (answer, now) => judgeChat(answer, now) };

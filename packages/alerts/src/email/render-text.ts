import type { Dispatch } from '@claimwire/core';
import wrapAnsi from 'wrap-ansi';
import { renderDescribed } from '../terminal/render-alert.ts';
import { type AlertStory, type NoticeStory, tellStory } from '../wording/story.ts';
import { type MailPlace, SHOWN } from './mail-place.ts';

/** Width of plain text mail: RFC 5322 asks for at most 78 characters a line. */
const WIDTH = 76;

const RULE = `\n\n${'-'.repeat(WIDTH)}\n\n`;

function renderStory(story: AlertStory | NoticeStory): string {
  if (story.kind === 'notice') {
    const lines = [story.subject, ...story.paragraphs];
    return lines.map((text) => wrapAnsi(text, WIDTH, { hard: true, trim: true })).join('\n\n');
  }
  const claims = story.claims.map(({ alerts, link, command }) =>
    [...alerts.map((words) => renderDescribed(words, { colour: false, width: WIDTH })), link ?? command].join(
      '\n\n',
    ),
  );
  const head = story.claims.length > 1 ? [`${story.what}: ${story.counts}\n${story.when}`] : [];
  return [...head, ...claims, ...(story.omitted === null ? [] : [story.omitted])].join(RULE);
}

/** The text part of an e-mail: claim by claim, most serious first, in lines of at most 76 columns but for links. */
export function renderText(dispatch: Dispatch, { console, unsubscribe }: MailPlace = {}): string {
  const story = tellStory(dispatch, { limit: SHOWN, console });
  const leave = unsubscribe === undefined ? '' : `Unsubscribe: ${unsubscribe}\n`;
  return `${renderStory(story)}\n\n-- \nclaimwire watches your feeds. Notification ${dispatch.notification.id}\n${leave}`;
}

import type { Dispatch } from '@claimwire/core';
import type { DescribedAlert } from '../../wording/describe-alert.ts';
import { clip } from '../../wording/inert-text.ts';
import { type AlertStory, type ClaimStory, type NoticeStory, tellStory } from '../../wording/story.ts';
import { judgeChat } from '../judge-chat.ts';
import type { Vendor } from '../vendor.ts';
import { bold, link, plain, type RichText, section, sideElements } from './slack-elements.ts';
import { slackText } from './slack-text.ts';

/** Three blocks an alert and a few around them: far below Slack's 50, and as much as anybody reads in a chat. */
const SHOWN = 6;

/** Slack: 150 characters in a header, where it counts code units; 3,000 in a text. */
const HEADER = 140;
const FALLBACK = 1_000;

const header = (text: string) => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(text, HEADER).slice(0, 150).toWellFormed(), emoji: false },
});

const richText = (elements: readonly RichText[]) => ({ type: 'rich_text', elements });

function renderAlert(words: DescribedAlert, claim: ClaimStory): object[] {
  const { reasons, origins, confidence, watched } = words;
  const standing = `${origins} · confidence ${confidence}${watched ? ' · you watch this claim' : ''}`;
  const more = claim.link === null ? plain(claim.command) : link(claim.link, 'Open this claim');
  return [
    header(words.headline),
    richText([
      section(bold('Why: '), plain(reasons.join('; '))),
      ...sideElements(watched ? 'The claim you watch' : 'The claim', words.claim),
      ...sideElements('Now', words.statement),
      section(plain(`\n${standing}\n`), more),
    ]),
  ];
}

function renderBlocks(story: AlertStory | NoticeStory): object[] {
  if (story.kind === 'notice')
    return [header(story.subject), ...story.paragraphs.map((text) => richText([section(plain(text))]))];
  const { claims, what, when, counts, omitted } = story;
  const alerts = claims.flatMap((claim) => claim.alerts.map((words) => renderAlert(words, claim)));
  return [
    ...(alerts.length > 1 ? [richText([section(bold(what), plain(`: ${counts} · ${when}`))])] : []),
    ...alerts.flatMap((blocks, index) => (index === 0 ? blocks : [{ type: 'divider' }, ...blocks])),
    ...(omitted === null ? [] : [richText([section(plain(omitted))])]),
  ];
}

/**
 * Slack's incoming webhooks: Block Kit in rich text, whose text is never read as markup, with a text for notifications.
 * 200 "ok" is delivered; 400 invalid_payload and 403 action_prohibited are refused; 404 no_service or channel_not_found
 * and 410 channel_is_archived mean that the room is gone; 429 names a time.
 */
export const slack: Vendor = {
  render(dispatch: Dispatch, console) {
    const story = tellStory(dispatch, { limit: SHOWN, console });
    return {
      text: slackText(clip(story.subject, FALLBACK)),
      blocks: renderBlocks(story),
      unfurl_links: false,
      unfurl_media: false,
    };
  },
  judge: (answer, now) => judgeChat(answer, now),
};

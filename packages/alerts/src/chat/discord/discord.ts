import type { AlertRelation, Dispatch } from '@claimwire/core';
import { z } from 'zod';
import type { DescribedAlert, DescribedSide } from '../../wording/describe-alert.ts';
import { clip } from '../../wording/inert-text.ts';
import { quotationMarks } from '../../wording/quotation-marks.ts';
import { type ClaimStory, tellStory } from '../../wording/story.ts';
import { judgeChat } from '../judge-chat.ts';
import type { Vendor } from '../vendor.ts';
import { discordText } from './discord-text.ts';

/** Discord, "Embed limits": 10 embeds, 256 characters in a title, 4,096 in a description, 6,000 in all of a message. */
const EMBEDS = 10;
const TITLE = 256;
const DESCRIPTION = 4_096;
const ALL = 6_000;

const COLOURS = {
  contradicts: 0xb3261e,
  updates: 0xd08700,
  confirms: 0x1b8a4b,
} as const satisfies Record<AlertRelation, number>;

interface Embed {
  readonly title: string;
  readonly description: string;
  readonly url?: string;
  readonly color?: number;
  readonly footer?: { readonly text: string };
  readonly timestamp?: string;
}

const size = ({ title, description, footer }: Embed) =>
  title.length + description.length + (footer?.text.length ?? 0);

/** Escaped, and still within `limit` code units: what is cut is cut before it is escaped. */
function fit(text: string, limit: number): string {
  for (let characters = limit; characters > 0; characters = Math.floor(characters * 0.8)) {
    const escaped = discordText(clip(text, characters));
    if (escaped.length <= limit) return escaped;
  }
  return '';
}

function renderSide(label: string, side: DescribedSide, room: number): string {
  const { quote, by, when, title, link } = side;
  const whole = quote.map(({ text }) => text).join('');
  const [opening, closing] = quotationMarks(whole);
  const marked = quote
    .map((piece) => (piece.marked ? `**${discordText(piece.text.trim())}**` : discordText(piece.text)))
    .join('');
  const words = marked.length <= room ? marked : fit(whole, room);
  const name = fit(title === '' ? (link ?? '') : title, 200);
  // A bracket in the address would end the link early.
  const address = link?.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  const where =
    name === '' ? '' : `\n${address === undefined || address.length > 500 ? name : `[${name}](${address})`}`;
  return `**${label}**\n> ${opening}${words}${closing}\n${fit(by, 250)}${when === null ? '' : ` · ${when}`}${where}`;
}

function renderEmbed(words: DescribedAlert, claim: ClaimStory, timestamp: string, room: number): Embed {
  const { relation, headline, reasons, origins, confidence, watched } = words;
  const parts = [
    fit(reasons.join('; '), Math.min(500, room)),
    renderSide(watched ? 'The claim you watch' : 'The claim', words.claim, room),
    renderSide('Now', words.statement, room),
    claim.link === null ? `\`${claim.command.replaceAll('`', '')}\`` : `[Open this claim](${claim.link})`,
  ];
  return {
    title: fit(headline, TITLE),
    description: parts.join('\n\n'),
    ...(claim.link === null ? {} : { url: claim.link }),
    color: COLOURS[relation],
    footer: { text: `${origins} · confidence ${confidence}${watched ? ' · you watch this claim' : ''}` },
    timestamp,
  };
}

function renderEmbeds(
  dispatch: Dispatch,
  console: string | undefined,
): { embeds: Embed[]; content?: string } {
  const story = tellStory(dispatch, { limit: EMBEDS, console });
  const { at } = dispatch.notification;
  if (story.kind === 'notice')
    return {
      embeds: [
        {
          title: fit(story.subject, TITLE),
          description: story.paragraphs.reduce((all, text) => {
            const next = fit(text, 1_000);
            return all.length + next.length + 2 > DESCRIPTION
              ? all
              : `${all}${all === '' ? '' : '\n\n'}${next}`;
          }, ''),
          timestamp: at,
        },
      ],
    };
  const alerts = story.claims.flatMap((claim) => claim.alerts.map((words) => ({ words, claim })));
  const embeds: Embed[] = [];
  let left = ALL;
  for (const { words, claim } of alerts) {
    const whole = renderEmbed(words, claim, at, 1_200);
    const embed = size(whole) <= Math.min(left, DESCRIPTION) ? whole : renderEmbed(words, claim, at, 400);
    if (size(embed) > left || embed.description.length > DESCRIPTION) break;
    left -= size(embed);
    embeds.push(embed);
  }
  const all = dispatch.kind === 'alerts' ? dispatch.alerts.length : 0;
  const omitted = all > embeds.length ? ` · ${all - embeds.length} more: \`claimwire alerts\`` : '';
  return all === 1
    ? { embeds }
    : { embeds, content: `**${story.what}**: ${story.counts} · ${story.when}${omitted}` };
}

const TooMany = z.object({ retry_after: z.number().nonnegative() });

function retrySeconds(body: string): number | null {
  try {
    const parsed = TooMany.safeParse(JSON.parse(body));
    return parsed.success ? Math.min(Math.ceil(parsed.data.retry_after), 86_400) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Discord's channel webhooks: one embed an alert, nobody mentioned. 204 is delivered; 400, 401 and 403 are refused; 404
 * "Unknown Webhook" means gone; 429 names its time in the body, in seconds with a fraction.
 */
export const discord: Vendor = {
  render: (dispatch, console) => ({
    username: 'claimwire',
    allowed_mentions: { parse: [] },
    ...renderEmbeds(dispatch, console),
  }),
  judge: (answer, now) => judgeChat(answer, now, answer.status === 429 ? retrySeconds(answer.body) : null),
};

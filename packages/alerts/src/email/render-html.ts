import type { Dispatch } from '@claimwire/core';
import { html, type Markup } from '../wording/html.ts';
import { clip } from '../wording/inert-text.ts';
import { type AlertStory, type NoticeStory, tellStory } from '../wording/story.ts';
import { FONT, SOFT, STYLE } from './email-style.ts';
import { type MailPlace, SHOWN } from './mail-place.ts';
import { previewLine } from './preview-line.ts';
import { renderClaim } from './render-claim.ts';

/** What a phone shows of a mail before it is opened, hidden in the mail itself. The blanks keep the body's first words out of it. */
function renderPreheader(story: AlertStory | NoticeStory): Markup {
  return html`<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${previewLine(story)}${'\u034f\u00a0'.repeat(60)}</div>`;
}

function renderNotice({ subject, paragraphs }: NoticeStory): Markup {
  return html`
<section class="card pad" style="background:#ffffff;border:1px solid #e1e4e8;border-radius:12px;padding:22px 24px;margin:0 0 16px">
<h2 class="ink" dir="auto" style="margin:0;font-size:20px;line-height:27px;color:#1a1c1f;overflow-wrap:anywhere">${subject}</h2>
${paragraphs.map((text) => html`<p class="ink" dir="auto" style="margin:12px 0 0;font-size:16px;line-height:24px;color:#1a1c1f;overflow-wrap:anywhere">${text}</p>`)}
</section>`;
}

function renderBody(story: AlertStory | NoticeStory): Markup {
  if (story.kind === 'notice') return renderNotice(story);
  const omitted =
    story.omitted === null
      ? null
      : html`<p class="soft" style="${SOFT};margin:0 4px 16px">${story.omitted}</p>`;
  return html`${story.claims.map(renderClaim)}${omitted}`;
}

/**
 * The HTML part of an e-mail: claim by claim, most serious first, readable on a phone and in dark mode. Everything that
 * comes from feeds is escaped; links are http or https; nothing is loaded from anywhere.
 */
export function renderHtml(dispatch: Dispatch, { console, unsubscribe }: MailPlace = {}): string {
  const story = tellStory(dispatch, { limit: SHOWN, console });
  const isSeveral = dispatch.kind === 'alerts' && dispatch.alerts.length > 1;
  const counts = isSeveral && story.kind === 'alerts' ? html` · ${story.counts}` : null;
  const leave =
    unsubscribe === undefined
      ? null
      : html` · <a class="soft" href="${unsubscribe}" style="color:#595f67">Unsubscribe</a>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${clip(story.subject, 120)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f1f3f5;color:#1a1c1f">
${renderPreheader(story)}
<div class="page" style="background:#f1f3f5;color:#1a1c1f;padding:20px 10px;${FONT};-webkit-text-size-adjust:100%">
<!--[if mso]><table role="presentation" width="640" align="center"><tr><td><![endif]-->
<main style="max-width:640px;margin:0 auto">
<p class="soft" style="${SOFT};margin:0 4px 14px"><strong class="ink" style="color:#1a1c1f;font-size:16px">claimwire</strong> · ${story.what}${counts}<br>${story.when}</p>
${renderBody(story)}
<p class="soft" style="${SOFT};font-size:12px;line-height:18px;margin:0 4px;overflow-wrap:anywhere">claimwire watches your feeds and tells you when sources agree, differ or move on. Notification ${dispatch.notification.id}${leave}</p>
</main>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`.text;
}

import type { DescribedAlert } from '../wording/describe-alert.ts';
import { html, type Markup } from '../wording/html.ts';
import type { ClaimStory } from '../wording/story.ts';
import { ACCENTS, BADGES, LABEL, SOFT } from './email-style.ts';
import { renderSide } from './render-side.ts';
import { renderStanding } from './render-standing.ts';

const COLUMN = 'display:inline-block;width:100%;max-width:284px;vertical-align:top';

/**
 * Two columns that fall under each other where there is no room for both, with or without media queries; Outlook, which
 * knows neither, gets a table. No white space stands between the columns: it would be as wide as a letter.
 */
function renderPair(words: DescribedAlert): Markup {
  const claim = renderSide(words.watched ? 'The claim you watch' : 'The claim', words.claim, {
    name: 'was',
    colour: '#c3c8ce',
  });
  const now = renderSide('Now', words.statement, {
    name: `now-${words.relation}`,
    colour: ACCENTS[words.relation],
  });
  return html`<!--[if mso]><table role="presentation" width="100%"><tr><td width="49%" valign="top"><![endif]--><div class="col" style="${COLUMN};margin-right:22px">${claim}</div><!--[if mso]></td><td width="2%"></td><td width="49%" valign="top"><![endif]--><div class="col" style="${COLUMN}">${now}</div><!--[if mso]></td></tr></table><![endif]-->`;
}

function renderVerdict(words: DescribedAlert): Markup {
  return html`<span class="${words.relation}" style="${BADGES[words.relation]};display:inline-block;border-radius:999px;padding:3px 12px;font-size:13px;line-height:20px;font-weight:700">${words.verdict}</span>`;
}

function renderAlert(words: DescribedAlert, isFirst: boolean): Markup {
  const reasons = words.reasons.map(
    (reason) =>
      html`<p class="ink" dir="auto" style="margin:0 0 4px;font-size:15px;line-height:22px;color:#1a1c1f;overflow-wrap:anywhere">${reason}</p>`,
  );
  return html`
${isFirst ? null : html`<hr class="rule" style="border:0;border-top:1px solid #e1e4e8;margin:20px 0"><p style="margin:0 0 8px">${renderVerdict(words)}</p>`}
<p class="soft" style="${LABEL};margin:0 0 4px">Why</p>
${reasons}<div style="height:14px;line-height:14px;font-size:0">&nbsp;</div>
${renderPair(words)}
${renderStanding(words)}`;
}

/** What is told of one claim: a card with each alert's verdict, reasons, both sentences and the standing. */
export function renderClaim({ alerts, link, command }: ClaimStory): Markup {
  const [first] = alerts;
  const more =
    link === null
      ? html`<p class="soft" style="${SOFT};margin:14px 0 0">All that is known of it: <code class="ink" style="color:#1a1c1f;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px;overflow-wrap:anywhere">${command}</code></p>`
      : html`<p style="margin:16px 0 0"><a class="button" href="${link}" style="display:inline-block;background:#0b57d0;color:#ffffff;font-size:15px;line-height:20px;font-weight:600;text-decoration:none;padding:10px 18px;border-radius:8px">Open this claim</a></p>`;
  return html`
<section class="card pad" style="background:#ffffff;border:1px solid #e1e4e8;border-radius:12px;padding:22px 24px;margin:0 0 16px">
<p style="margin:0 0 8px">${renderVerdict(first)}</p>
<h2 class="ink" dir="auto" style="margin:0 0 12px;font-size:20px;line-height:27px;font-weight:700;color:#1a1c1f;overflow-wrap:anywhere">${first.subject}</h2>
${alerts.map((words, index) => renderAlert(words, index === 0))}
${more}
</section>`;
}

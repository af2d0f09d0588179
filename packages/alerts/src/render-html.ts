import type { AlertDispatch, AlertRelation } from '@claimwire/core';
import { type DescribedAlert, type DescribedSide, describeAlert } from './describe-alert.ts';
import { html, type Markup } from './html.ts';
import { clip } from './inert-text.ts';
import { quotationMarks } from './quotation-marks.ts';
import { shownAlerts } from './shown-alerts.ts';

const COLOURS = {
  contradicts: '#b3261e',
  updates: '#8a5300',
  confirms: '#1b6e3c',
} as const satisfies Record<AlertRelation, string>;

// Inline styles carry the light look everywhere. Mail programs that read a style element get the dark one from it, for
// which only classes and !important can win over inline styles.
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #121314 !important; color: #e8e6e3 !important; }
  .card { background: #1d1f21 !important; border-color: #3a3d40 !important; }
  .soft { color: #a9adb2 !important; }
  .quote { border-color: #5a5e63 !important; }
  .link { color: #8ab4f8 !important; }
  .mark { background: #6b5200 !important; color: #fff6d6 !important; }
  .contradicts { color: #ff9d94 !important; }
  .updates { color: #f2bd6b !important; }
  .confirms { color: #85d6a2 !important; }
}`;

const SOFT = 'color:#5a5f66;font-size:14px;line-height:1.45';

function renderSide(label: string, { quote, by, title, link, when }: DescribedSide): Markup {
  const pieces = quote.map(({ text, marked }) =>
    marked
      ? html`<mark class="mark" style="background:#ffe69a;color:#1c1c1c;padding:0 2px;border-radius:2px">${text}</mark>`
      : text,
  );
  const [opening, closing] = quotationMarks(quote.map(({ text }) => text).join(''));
  const name = title === '' ? link : title;
  const where =
    link === null
      ? title === ''
        ? null
        : html`<br><bdi>${title}</bdi>`
      : html`<br><a class="link" href="${link}" style="color:#0b57d0">${name}</a>`;
  return html`
<p class="soft" style="${SOFT};margin:16px 0 4px">${label}</p>
<blockquote class="quote" style="margin:0;padding:2px 0 2px 12px;border-left:3px solid #c4c7cc;overflow-wrap:anywhere">
<p style="margin:0 0 6px;font-size:17px;line-height:1.45">${opening}${pieces}${closing}</p>
<p class="soft" style="${SOFT};margin:0"><bdi>${by}</bdi>${when === null ? null : ` · ${when}`}${where}</p>
</blockquote>`;
}

function renderCard(words: DescribedAlert, claimId: string): Markup {
  return html`
<section class="card" style="background:#ffffff;border:1px solid #dfe1e5;border-radius:10px;padding:16px 18px;margin:0 0 14px">
<h2 style="margin:0;font-size:18px;line-height:1.35;overflow-wrap:anywhere"><span class="${words.relation}" style="color:${COLOURS[words.relation]}">${words.verdict}:</span> ${words.subject}</h2>
${words.reasons.map((reason) => html`<p style="margin:6px 0 0;font-size:15px;line-height:1.45;overflow-wrap:anywhere">${reason}</p>`)}
${renderSide(words.watched ? 'The claim you watch' : 'The claim', words.claim)}
${renderSide('Now', words.statement)}
<p class="soft" style="${SOFT};margin:14px 0 0">${words.origins} · confidence ${words.confidence}<br>claimwire claim ${claimId}</p>
</section>`;
}

/** What a phone shows of a mail before it is opened, hidden in the mail itself. The blanks keep the body's first words out of it. */
function renderPreheader(words: DescribedAlert): Markup {
  const quote = words.statement.quote.map(({ text }) => text).join('');
  const [opening, closing] = quotationMarks(quote);
  const line = clip(`${words.statement.by}: ${opening}${quote}${closing}`, 140);
  return html`<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${line}${'\u034f\u00a0'.repeat(60)}</div>`;
}

/**
 * The HTML part of an e-mail: alerts most serious first, readable on a phone and in dark mode. Everything that comes from
 * feeds is escaped; links are http or https; nothing is loaded from anywhere.
 */
export function renderHtml(dispatch: AlertDispatch): string {
  const { shown, omitted } = shownAlerts(dispatch);
  const described = shown.map((alert) => ({ id: alert.claim.id, words: describeAlert(alert) }));
  const first = described[0];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${first ? clip(first.words.headline, 120) : 'claimwire'}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f4f6;color:#1c1c1c">
${first ? renderPreheader(first.words) : null}
<div class="page" style="background:#f3f4f6;color:#1c1c1c;padding:14px 10px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<main style="max-width:600px;margin:0 auto">
${described.map(({ id, words }) => renderCard(words, id))}
${omitted > 0 ? html`<p class="soft" style="${SOFT}">… and ${omitted} more from this article: claimwire alerts</p>` : null}
<p class="soft" style="${SOFT};font-size:12px">claimwire watches your feeds. Notification ${dispatch.notification.id}</p>
</main>
</div>
</body>
</html>
`.text;
}

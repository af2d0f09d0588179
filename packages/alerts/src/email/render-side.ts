import type { DescribedSide } from '../wording/describe-alert.ts';
import { html, type Markup } from '../wording/html.ts';
import { quotationMarks } from '../wording/quotation-marks.ts';
import { SOFT } from './email-style.ts';

const MARK = 'background:#ffe184;color:#1a1c1f;padding:1px 3px;border-radius:3px';

/** One side of an alert: its sentence with the compared words marked, who says it, where and when. */
export function renderSide(label: string, { quote, by, title, link, when }: DescribedSide): Markup {
  const pieces = quote.map(({ text, marked }) =>
    marked ? html`<mark class="mark" style="${MARK}">${text}</mark>` : text,
  );
  const [opening, closing] = quotationMarks(quote.map(({ text }) => text).join(''));
  const name = title === '' ? link : title;
  const where =
    link === null
      ? title === ''
        ? null
        : html`<br><bdi>${title}</bdi>`
      : html`<br><a class="link" href="${link}" style="color:#0b57d0;text-decoration:underline"><bdi>${name}</bdi></a>`;
  return html`<div class="side" style="background:#f5f6f8;border-radius:8px;padding:14px 16px;margin:0 0 10px;overflow-wrap:anywhere;word-break:break-word"><p class="soft" style="${SOFT};font-size:12px;line-height:16px;font-weight:700;letter-spacing:.06em;text-transform:uppercase;margin:0 0 6px">${label}</p><blockquote class="ink" dir="auto" style="margin:0 0 10px;font-size:17px;line-height:25px;color:#1a1c1f">${opening}${pieces}${closing}</blockquote><p class="soft" style="${SOFT};margin:0"><bdi class="ink" style="color:#1a1c1f;font-weight:600">${by}</bdi>${when === null ? null : html`<br>${when}`}${where}</p></div>`;
}

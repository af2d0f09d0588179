import type { DescribedSide } from '../wording/describe-alert.ts';
import { html, type Markup } from '../wording/html.ts';
import { quotationMarks } from '../wording/quotation-marks.ts';
import { LABEL, SOFT } from './email-style.ts';

const MARK = 'background:#ffe184;color:#1a1c1f;padding:1px 2px;border-radius:3px';

/** "The two sides, in Anchor Wire": it begins a line. */
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

/**
 * One side of an alert: its sentence with the compared words marked, who says it, where and when. `accent` is the class
 * and colour of the line beside it.
 */
export function renderSide(
  label: string,
  { quote, by, title, link, when }: DescribedSide,
  accent: { readonly name: string; readonly colour: string },
): Markup {
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
  return html`<div class="${accent.name}" style="border-left:3px solid ${accent.colour};padding:2px 0 2px 14px;margin:0 0 18px;overflow-wrap:anywhere;word-break:break-word"><p class="soft" style="${LABEL};margin:0 0 6px">${label}</p><blockquote class="ink" dir="auto" style="margin:0 0 10px;font-size:17px;line-height:26px;color:#1a1c1f">${opening}${pieces}${closing}</blockquote><p class="soft" style="${SOFT};margin:0"><bdi class="ink" style="color:#1a1c1f;font-weight:600">${capital(by)}</bdi>${when === null ? null : html`<br>${when}`}${where}</p></div>`;
}

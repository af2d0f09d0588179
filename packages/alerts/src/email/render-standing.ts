import type { DescribedAlert } from '../wording/describe-alert.ts';
import { html, type Markup } from '../wording/html.ts';
import { SOFT } from './email-style.ts';

/** How many independent origins stand on each side: a bar in proportion, and in words. */
export function renderStanding({ counts, confidence }: DescribedAlert): Markup {
  const all = counts.for + counts.against;
  const cell = (name: string, colour: string, count: number) =>
    count === 0
      ? null
      : html`<td class="${name}" width="${Math.round((100 * count) / all)}%" style="background:${colour};height:6px;line-height:6px;font-size:0">&nbsp;</td>`;
  const bar =
    all === 0
      ? null
      : html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:separate;border-spacing:0;margin:6px 0 8px;border-radius:3px;overflow:hidden"><tr>${cell('for', '#2f8f55', counts.for)}${cell('against', '#cf4238', counts.against)}</tr></table>`;
  const strong = (value: number) => html`<strong class="ink" style="color:#1a1c1f">${value}</strong>`;
  return html`${bar}<p class="soft" style="${SOFT};margin:0">${strong(counts.for)} independent ${counts.for === 1 ? 'origin' : 'origins'} for · ${strong(counts.against)} against · confidence ${confidence}</p>`;
}

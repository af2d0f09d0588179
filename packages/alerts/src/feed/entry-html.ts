import type { DescribedAlert, DescribedSide } from '../wording/describe-alert.ts';
import { html, type Markup } from '../wording/html.ts';
import { quotationMarks } from '../wording/quotation-marks.ts';

function side(label: string, { quote, by, title, link, when }: DescribedSide): Markup {
  const pieces = quote.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text));
  const [opening, closing] = quotationMarks(quote.map(({ text }) => text).join(''));
  const name = title === '' ? link : title;
  const where = link === null ? title : html`<a href="${link}">${name}</a>`;
  const parts = [by, when, where].filter((part) => part !== null && part !== '');
  const told = parts.map((part, index) => (index === 0 ? part : html` · ${part}`));
  return html`<h4>${label}</h4><blockquote>${opening}${pieces}${closing}</blockquote><p>${told}</p>`;
}

/** An alert as a piece of HTML for feed readers: no styles, which they take out, and the text of feeds escaped. */
export function entryHtml(words: DescribedAlert): string {
  const reasons = words.reasons.map((reason) => html`<li>${reason}</li>`);
  return html`<ul>${reasons}</ul>${side(words.watched ? 'The claim you watch' : 'The claim', words.claim)}${side('Now', words.statement)}<p>${words.origins} · confidence ${words.confidence}</p>`
    .text;
}
